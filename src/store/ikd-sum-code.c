/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Sums as bytes: differences from one day to the next in as few bytes as each needs, about six a
 * day. Guarantees: whatever bytes are read, nothing is read beyond them, and each number lies
 * between its bounds. */

#include "ikd-sum-code.h"

#define LONGEST 10              /* bytes of a number of 64 bits, seven in each */

static void
put (GByteArray *bytes, guint64 number)
{
  while (TRUE)
    {
      guint8 byte = number & 0x7f;

      number >>= 7;
      if (number > 0)
        byte |= 0x80;
      g_byte_array_append (bytes, &byte, 1);
      if (number == 0)
        return;
    }
}

/* Small numbers of either sign become small ones. */
static void
put_signed (GByteArray *bytes, gint64 number)
{
  put (bytes, ((guint64) number << 1) ^ (number < 0 ? G_MAXUINT64 : 0));
}

typedef struct
{
  const guint8 *at;
  const guint8 *end;
  gboolean      bad;
} Reader;

static guint64
get (Reader *self)
{
  guint64 number = 0;

  for (guint i = 0; i < LONGEST && self->at < self->end; i++)
    {
      guint8 byte = *self->at++;

      number |= (guint64) (byte & 0x7f) << (7 * i);
      if (byte < 0x80)
        return number;
    }
  self->bad = TRUE;
  return 0;
}

static gint64
get_signed (Reader *self)
{
  guint64 number = get (self);

  return (gint64) ((number >> 1) ^ (number & 1 ? G_MAXUINT64 : 0));
}

GByteArray *
ikd_sum_encode (const IkdSum *sum)
{
  GByteArray *bytes = g_byte_array_sized_new (8 * sum->steps->len + LONGEST);
  IkdSumStep before = { 0, };

  put_signed (bytes, sum->holds_from);
  for (guint i = 0; i < sum->steps->len; i++)
    {
      const IkdSumStep *step = &g_array_index (sum->steps, IkdSumStep, i);

      put_signed (bytes, (gint64) step->day - before.day);
      put_signed (bytes, (gint64) step->day - step->oldest);
      put_signed (bytes, step->number.value - before.number.value);
      put_signed (bytes, step->number.value - step->number.low);
      put_signed (bytes, step->number.high - step->number.value);
      before = *step;
    }
  return bytes;
}

/* What goes round at the end of 64 bits is no sum, and no undefined behaviour either. */
static gint64
add (gint64 a, gint64 b)
{
  return (gint64) ((guint64) a + (guint64) b);
}

static gint64
subtract (gint64 a, gint64 b)
{
  return (gint64) ((guint64) a - (guint64) b);
}

IkdSum *
ikd_sum_decode (const guint8 *bytes, gsize length)
{
  Reader reader = { bytes, bytes + length, FALSE };
  g_autoptr (IkdSum) sum = ikd_sum_new ();
  IkdSumStep step = { .number = { .known = TRUE } };

  sum->holds_from = (IkdDay) get_signed (&reader);
  while (reader.at < reader.end && !reader.bad)
    {
      step.day = (IkdDay) add (step.day, get_signed (&reader));
      step.oldest = (IkdDay) subtract (step.day, get_signed (&reader));
      step.number.value = add (step.number.value, get_signed (&reader));
      step.number.low = subtract (step.number.value, get_signed (&reader));
      step.number.high = add (step.number.value, get_signed (&reader));
      reader.bad |= step.number.low < 0 || step.number.low > step.number.value
                    || step.number.value > step.number.high;
      g_array_append_val (sum->steps, step);
    }
  return reader.bad ? NULL : g_steal_pointer (&sum);
}
