/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Reading XML out of a zip. Guarantees: nothing is fetched, no document type is read and so no
 * entity expanded (neither kind of workbook has one), depth is limited, as are the lengths of names
 * and values, by libxml2; a long text comes piece by piece; a cancelled reading ends within a few
 * kilobytes. The parser makes no tree: what it finds in some kilobytes is listed, and handed out
 * one after another; of a long part a thread lists what follows meanwhile. */

#include "ikd-xml.h"

#include <string.h>

#include "ikd-late-xml.h"

/* What is parsed at once, and how many such pieces there are. */
#define PIECE 16384
#define PIECES 4
/* Of fewer pieces a thread is not worth it. */
#define ALONE 4
/* Elements within each other, as libxml2 has it for trees. */
#define DEEPEST 256

typedef struct
{
  IkdXmlEvent  type;
  const char  *name;            /* the parser's; NULL of a TEXT */
  guint        text;            /* where it begins in the texts, of a TEXT */
  guint        first;           /* of a START, its attributes */
  guint        n_attributes;
} Event;

typedef struct
{
  const char *prefix;           /* the parser's; nullable */
  const char *name;             /* the parser's */
  guint       value;            /* where it begins in the texts */
} Attribute;

typedef struct
{
  GArray  *events;              /* of Event */
  GArray  *attributes;          /* of Attribute: theirs */
  GString *texts;               /* each with its final 0 */
} Piece;

struct _IkdXml
{
  /* Of whoever parses, until it is done. */
  xmlParserCtxtPtr parser;
  IkdZipPart      *part;
  char            *file;
  GCancellable    *cancellable; /* nullable */
  GError          *failure;
  gboolean         broken;
  guint            depth;       /* of what was parsed */
  Piece           *filled;      /* one of the ring */

  Piece            ring[PIECES];
  GThread         *thread;      /* nullable: it is parsed when it is wanted */
  GMutex           lock;
  GCond            moved;
  guint            n_made;      /* pieces; this and what follows under the lock */
  guint            n_taken;     /* the last of them is being handed out */
  gboolean         done;        /* all is parsed, or as far as it goes */
  gboolean         stop;

  /* Of whoever reads. */
  const Piece     *piece;       /* one of the ring */
  guint            next;        /* of its events */
  guint            attribute;   /* the next of those of the event that was handed out */
  guint            skip;        /* so many elements are to end before the next event */
};

/* --- what the parser finds --- */

static guint
add_text (IkdXml *self, const xmlChar *text, gsize length)
{
  GString *texts = self->filled->texts;
  guint begin = texts->len;

  g_string_append_len (texts, (const char *) text, (gssize) length);
  g_string_append_c (texts, '\0');
  return begin;
}

/* What neither kind of workbook has. */
static void
refuse (IkdXml *self)
{
  self->broken = TRUE;
  xmlStopParser (self->parser);
}

static void
start_cb (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *address,
          int n_spaces, const xmlChar **spaces, int n_attributes, int n_default,
          const xmlChar **attributes)
{
  IkdXml *self = data;
  const Event event = { IKD_XML_START, (const char *) name, 0,
                        self->filled->attributes->len, (guint) n_attributes };

  if (++self->depth > DEEPEST)
    {
      refuse (self);
      return;
    }
  /* Each is five: name, prefix, address, begin and end of the value. */
  for (int i = 0; i < 5 * n_attributes; i += 5)
    {
      const Attribute attribute = {
        (const char *) attributes[i + 1], (const char *) attributes[i],
        add_text (self, attributes[i + 3], (gsize) (attributes[i + 4] - attributes[i + 3])),
      };

      g_array_append_val (self->filled->attributes, attribute);
    }
  g_array_append_val (self->filled->events, event);
}

static void
end_cb (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *address)
{
  IkdXml *self = data;
  const Event event = { IKD_XML_END, (const char *) name, };

  self->depth--;
  g_array_append_val (self->filled->events, event);
}

static void
text_cb (void *data, const xmlChar *text, int length)
{
  IkdXml *self = data;
  const Event event = { IKD_XML_TEXT, NULL, add_text (self, text, (gsize) length), };

  g_array_append_val (self->filled->events, event);
}

static void
document_type_cb (void *data, const xmlChar *name, const xmlChar *public, const xmlChar *system)
{
  refuse (data);
}

static void
reference_cb (void *data, const xmlChar *name)
{
  refuse (data);
}

/* What is wrong is said by ikd_xml_check(), and not on the terminal. */
static void
#if LIBXML_VERSION >= 21200
error_cb (void *data, const xmlError *error)
#else
error_cb (void *data, xmlErrorPtr error)
#endif
{
}

/* --- reading --- */

static xmlParserCtxtPtr
make_parser (IkdXml *self)
{
  xmlSAXHandler handlers = {
    .initialized = XML_SAX2_MAGIC, .startElementNs = start_cb, .endElementNs = end_cb,
    .characters = text_cb, .cdataBlock = text_cb, .ignorableWhitespace = text_cb,
    .internalSubset = document_type_cb, .reference = reference_cb, .serror = error_cb,
  };
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt (&handlers, self, NULL, 0, NULL);

  /* Without the second option a value has &#38; where &amp; stands. */
  xmlCtxtUseOptions (parser, XML_PARSE_NONET | XML_PARSE_NOENT);
  return parser;
}

IkdXml *
ikd_xml_open (IkdZip *zip, const char *part, GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdXml) self = g_new0 (IkdXml, 1);

  self->file = g_strdup (ikd_zip_get_name (zip));
  g_mutex_init (&self->lock);
  g_cond_init (&self->moved);
  for (guint i = 0; i < PIECES; i++)
    self->ring[i] = (Piece){ g_array_new (FALSE, FALSE, sizeof (Event)),
                             g_array_new (FALSE, FALSE, sizeof (Attribute)),
                             g_string_new (NULL) };
  self->piece = &self->ring[0];
  self->part = ikd_zip_open (zip, part, error);
  if (self->part == NULL)
    return NULL;
  g_set_object (&self->cancellable, cancellable);
  self->parser = make_parser (self);
  return g_steal_pointer (&self);
}

static void
stop (IkdXml *self)
{
  g_mutex_lock (&self->lock);
  self->stop = TRUE;
  g_cond_signal (&self->moved);
  g_mutex_unlock (&self->lock);
  g_thread_join (self->thread);
}

void
ikd_xml_close (IkdXml *self)
{
  if (self->thread != NULL)
    stop (self);
  g_clear_pointer (&self->parser, xmlFreeParserCtxt);
  g_clear_pointer (&self->part, ikd_zip_part_close);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->failure);
  for (guint i = 0; i < PIECES; i++)
    {
      g_array_unref (self->ring[i].events);
      g_array_unref (self->ring[i].attributes);
      g_string_free (self->ring[i].texts, TRUE);
    }
  g_cond_clear (&self->moved);
  g_mutex_clear (&self->lock);
  g_free (self->file);
  g_free (self);
}

/* Lists what the next piece holds. FALSE: it is the last. */
static gboolean
parse (IkdXml *self, Piece *piece)
{
  char bytes[PIECE];
  gssize length = -1;

  g_array_set_size (piece->events, 0);
  g_array_set_size (piece->attributes, 0);
  g_string_truncate (piece->texts, 0);
  self->filled = piece;
  if (!g_cancellable_set_error_if_cancelled (self->cancellable, &self->failure))
    length = ikd_zip_part_read (self->part, bytes, sizeof bytes, &self->failure);
  if (length >= 0)
    xmlParseChunk (self->parser, bytes, (int) length, length == 0);
  self->broken = self->broken || !self->parser->wellFormed;
  return length > 0 && !self->broken;
}

/* FALSE: no more are wanted. */
static gboolean
wait_for_room (IkdXml *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  while (!self->stop && self->n_made - self->n_taken >= PIECES - 1)
    g_cond_wait (&self->moved, &self->lock);
  return !self->stop;
}

static gpointer
parse_pieces (gpointer data)
{
  IkdXml *self = data;
  gboolean more = TRUE;

  while (more && wait_for_room (self))
    {
      more = parse (self, &self->ring[self->n_made % PIECES]);
      g_mutex_lock (&self->lock);
      self->n_made++;
      self->done = !more;
      g_cond_signal (&self->moved);
      g_mutex_unlock (&self->lock);
    }
  return NULL;
}

/* The next piece is at hand. FALSE: there is none. */
static gboolean
begin_piece (IkdXml *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (self->thread == NULL && !self->done && self->n_made >= ALONE)
    self->thread = g_thread_try_new ("xml", parse_pieces, self, NULL);
  if (self->thread == NULL && !self->done)
    {
      self->done = !parse (self, &self->ring[self->n_made % PIECES]);
      self->n_made++;
    }
  while (self->thread != NULL && self->n_made == self->n_taken && !self->done)
    g_cond_wait (&self->moved, &self->lock);
  if (self->n_made == self->n_taken)
    return FALSE;

  self->piece = &self->ring[self->n_taken % PIECES];
  self->n_taken++;
  self->next = 0;
  g_cond_signal (&self->moved);
  return TRUE;
}

/* The next event, whether it is skipped or not; NULL: there is none. */
static const Event *
take (IkdXml *self)
{
  while (self->next == self->piece->events->len)
    if (!begin_piece (self))
      return NULL;
  return &g_array_index (self->piece->events, Event, self->next++);
}

IkdXmlEvent
ikd_xml_next (IkdXml *self)
{
  const Event *event = take (self);

  while (event != NULL && self->skip > 0)
    {
      if (event->type == IKD_XML_START)
        self->skip++;
      else if (event->type == IKD_XML_END)
        self->skip--;
      event = take (self);
    }
  self->attribute = 0;
  if (event != NULL)
    return event->type;
  /* The end is the end only where reading it did not fail. */
  return self->failure == NULL && !self->broken ? IKD_XML_DONE : IKD_XML_FAILED;
}

gboolean
ikd_xml_check (IkdXml *self, GError **error)
{
  if (self->failure != NULL)
    g_propagate_error (error, g_steal_pointer (&self->failure));
  else if (self->broken)
    ikd_refuse_damaged (self->file, error);
  else
    return TRUE;
  return FALSE;
}

gboolean
ikd_xml_is_broken (IkdXml *self)
{
  return self->broken;
}

/* The event that was handed out. */
static const Event *
get_event (const IkdXml *self)
{
  return &g_array_index (self->piece->events, Event, self->next - 1);
}

const char *
ikd_xml_get_name (IkdXml *self)
{
  return get_event (self)->name;
}

const char *
ikd_xml_get_text (IkdXml *self)
{
  return self->piece->texts->str + get_event (self)->text;
}

gboolean
ikd_xml_attribute (IkdXml *self, const char **prefix, const char **name, const char **value)
{
  const Event *event = get_event (self);
  const Attribute *attribute = NULL;

  if (self->attribute >= event->n_attributes)
    return FALSE;
  attribute = &g_array_index (self->piece->attributes, Attribute,
                              event->first + self->attribute++);
  *prefix = attribute->prefix;
  *name = attribute->name;
  *value = self->piece->texts->str + attribute->value;
  return TRUE;
}

void
ikd_xml_skip (IkdXml *self)
{
  self->skip = 1;
}

gboolean
ikd_xml_is_true (const char *value)
{
  return strcmp (value, "1") == 0 || strcmp (value, "true") == 0;
}

guint
ikd_xml_to_number (const char *value, guint most)
{
  guint64 number = 0;

  for (; g_ascii_isdigit (*value) && number <= most; value++)
    number = number * 10 + (*value - '0');
  return MIN (number, most);
}
