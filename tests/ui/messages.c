/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A sentence is put together from several messages, so it is looked at word by word: one that
 * stands in the originals alone has no business in a translation. */

#include "messages.h"

#include <string.h>

/* Shorter ones are units and placeholders. */
#define SHORTEST 3

struct _Messages
{
  GHashTable *english;          /* words of the originals, and they as a whole */
  GHashTable *indonesian;       /* the same of the translations */
};

typedef void (*WordFunction) (const char *word, gpointer data);

static void
each_word (const char *text, WordFunction function, gpointer data)
{
  g_autofree char *plain = NULL;
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);
  GString *word = g_string_new (NULL);

  plain = g_strjoinv ("", parts);
  for (const char *at = plain;; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalpha (c))
        {
          g_string_append_unichar (word, g_unichar_tolower (c));
          continue;
        }
      if (g_utf8_strlen (word->str, -1) >= SHORTEST)
        function (word->str, data);
      g_string_truncate (word, 0);
      if (c == 0)
        break;
    }
  g_string_free (word, TRUE);
}

static void
add_word (const char *word, gpointer words)
{
  g_hash_table_add (words, g_strdup (word));
}

/* Takes a message when its last line was read. */
static void
take (GString *text, GHashTable *words)
{
  if (words != NULL && text->len > 0)
    {
      each_word (text->str, add_word, words);
      g_hash_table_add (words, g_strdup (text->str));
    }
  g_string_truncate (text, 0);
}

Messages *
messages_load (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "po", "id.po", NULL);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  Messages *self = g_new0 (Messages, 1);
  GHashTable *words = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  self->english = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->indonesian = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  /* The head is the translation of nothing. */
  lines = g_strsplit (strstr (content, "\n\n"), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *quote = strchr (lines[i], '"');
      g_autofree char *quoted = NULL;

      if (g_str_has_prefix (lines[i], "msg") || quote == NULL || *lines[i] == '#')
        take (text, words);
      if (g_str_has_prefix (lines[i], "msgid"))
        words = self->english;
      else if (g_str_has_prefix (lines[i], "msgstr"))
        words = self->indonesian;
      else if (*lines[i] != '"')
        words = NULL;
      if (quote == NULL || *lines[i] == '#' || words == NULL)
        continue;
      quoted = g_strndup (quote + 1, strlen (quote) - 2);
      g_string_append (text, quoted);
    }
  take (text, words);
  g_assert_cmpuint (g_hash_table_size (self->english), >, 300);
  g_assert_cmpuint (g_hash_table_size (self->indonesian), >, 300);
  return self;
}

void
messages_free (Messages *self)
{
  g_hash_table_unref (self->english);
  g_hash_table_unref (self->indonesian);
  g_free (self);
}

typedef struct
{
  GHashTable *own;
  GHashTable *other;
  char       *found;
} Search;

static void
look_cb (const char *word, gpointer data)
{
  Search *search = data;

  if (search->found == NULL && g_hash_table_contains (search->other, word)
      && !g_hash_table_contains (search->own, word))
    search->found = g_strdup (word);
}

char *
messages_find_stranger (Messages *self, const char *text, gboolean indonesian)
{
  Search search = { self->indonesian, self->english, NULL };

  if (indonesian)
    each_word (text, look_cb, &search);
  else if (g_hash_table_contains (self->indonesian, text)
           && !g_hash_table_contains (self->english, text))
    search.found = g_strdup ("translation");
  return search.found;
}
