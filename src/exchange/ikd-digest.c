/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A digest that takes no time of the one who reads. Guarantees: few pieces wait, so a file of any
 * length takes bounded memory; where there can be no thread, it is made on the spot. */

#include "ikd-digest.h"

/* Of fewer bytes a thread is not worth it. */
#define LONG_FILE (1 << 20)
#define MOST_WAITING 16

struct _IkdDigest
{
  GChecksum *sum;               /* the thread's, while there is one */
  gsize      n_bytes;
  gboolean   alone;             /* there is to be no thread */
  GThread   *thread;

  GMutex     lock;              /* of all below */
  GCond      changed;
  GQueue     waiting;           /* of GBytes */
  gboolean   ended;
};

IkdDigest *
ikd_digest_new (void)
{
  IkdDigest *self = g_new0 (IkdDigest, 1);

  self->sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  g_queue_init (&self->waiting);
  return self;
}

static void
update (IkdDigest *self, GBytes *bytes)
{
  gsize size = 0;
  const guchar *data = g_bytes_get_data (bytes, &size);

  if (size > 0)
    g_checksum_update (self->sum, data, (gssize) size);
}

/* The next that waits; NULL: nothing comes any more. transfer full */
static GBytes *
next (IkdDigest *self)
{
  GBytes *bytes = NULL;

  g_mutex_lock (&self->lock);
  while (g_queue_is_empty (&self->waiting) && !self->ended)
    g_cond_wait (&self->changed, &self->lock);
  bytes = g_queue_pop_head (&self->waiting);
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->lock);
  return bytes;
}

static gpointer
run (gpointer data)
{
  IkdDigest *self = data;

  for (GBytes *bytes = next (self); bytes != NULL; bytes = next (self))
    {
      update (self, bytes);
      g_bytes_unref (bytes);
    }
  return NULL;
}

void
ikd_digest_add (IkdDigest *self, GBytes *bytes)
{
  self->n_bytes += g_bytes_get_size (bytes);
  if (self->thread == NULL && !self->alone && self->n_bytes >= LONG_FILE)
    {
      self->thread = g_thread_try_new ("digest", run, self, NULL);
      self->alone = self->thread == NULL;
    }
  if (self->thread == NULL)
    {
      update (self, bytes);
      return;
    }
  g_mutex_lock (&self->lock);
  while (self->waiting.length >= MOST_WAITING)
    g_cond_wait (&self->changed, &self->lock);
  g_queue_push_tail (&self->waiting, g_bytes_ref (bytes));
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->lock);
}

/* @drop: what still waits */
static void
end (IkdDigest *self, gboolean drop)
{
  if (self->thread == NULL)
    return;

  g_mutex_lock (&self->lock);
  if (drop)
    g_queue_clear_full (&self->waiting, (GDestroyNotify) g_bytes_unref);
  self->ended = TRUE;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->lock);
  g_thread_join (g_steal_pointer (&self->thread));
}

char *
ikd_digest_finish (IkdDigest *self)
{
  end (self, FALSE);
  return g_strdup (g_checksum_get_string (self->sum));
}

void
ikd_digest_free (IkdDigest *self)
{
  if (self == NULL)
    return;

  end (self, TRUE);
  g_checksum_free (self->sum);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->changed);
  g_free (self);
}
