/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A text cut into words and sentences. Guarantees: each word knows its bytes; a sentence ends with
 * its line unless an e-mail broke the line; lines that lead to other articles, and what an answer
 * quotes of an older mail, are left out. */

#include <string.h>

#include "ikd-report-private.h"

/* A line as long as this may have been broken by the program that sent it. */
#define BROKEN_LINE 56

static const char short_words[] = "kab kec kel prov no nomor drs dr dra h hj ir tgl rp jl sdr bpk "
                                  "ibu yth st kep adm ds km sem smt tw";

static gboolean
in_list (const char *word, const char *list)
{
  gsize length = strlen (word);

  for (const char *p = list; (p = strstr (p, word)) != NULL; p += length)
    if ((p == list || p[-1] == ' ') && (p[length] == ' ' || p[length] == '\0'))
      return TRUE;
  return FALSE;
}

static void
word_clear (gpointer data)
{
  g_free (((IkdReportWord *) data)->fold);
}

/* --- lines --- */

/* "Baca juga: …" leads elsewhere; "> …" was said in another mail. */
static gboolean
is_foreign (const char *line)
{
  static const char *const heads[] = { "baca juga", "baca :", "baca:", "lihat juga", "simak juga",
                                       "artikel terkait", "berita terkait" };

  line += strspn (line, " \t*_");
  if (*line == '>')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_ascii_strncasecmp (line, heads[i], strlen (heads[i])) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the line before @next, @length bytes long, goes on in it. */
static gboolean
goes_on (const char *line, gsize length, const char *next)
{
  gunichar c = g_utf8_get_char (next);

  if (length < BROKEN_LINE || strchr (".:;!?", line[length - 1]) != NULL)
    return FALSE;
  return g_unichar_islower (c) || g_ascii_isdigit (c) || c == '(' || g_unichar_isupper (c);
}

/* --- words --- */

static gboolean
is_ornament (gunichar c)
{
  return c == '*' || c == '_' || c == '`' || c == '~' || g_unichar_type (c) == G_UNICODE_FORMAT
         || g_unichar_type (c) == G_UNICODE_NON_SPACING_MARK
         || g_unichar_type (c) == G_UNICODE_ENCLOSING_MARK;
}

/* A picture: it parts words, and says nothing, unless it says that something rose or fell. */
static gboolean
is_picture (gunichar c)
{
  if (g_utf8_strchr ("▲▼△▽⬆⬇🔺🔻🔼🔽📈📉", -1, c) != NULL)
    return FALSE;
  return g_unichar_type (c) == G_UNICODE_OTHER_SYMBOL
         || g_unichar_type (c) == G_UNICODE_MODIFIER_SYMBOL;
}

/* The end of a digit on a key, as lists of chats have it; NULL: it is none. */
static const char *
keycap_end (const char *p)
{
  const char *next = p + 1;

  if (g_utf8_get_char (next) == 0xfe0f)
    next = g_utf8_next_char (next);
  return g_utf8_get_char (next) == 0x20e3 ? g_utf8_next_char (next) : NULL;
}

/* The end of a number: digits with points or commas before more digits, or with a space before just
 * three. */
static const char *
number_end (const char *p)
{
  const char *start = p;

  while (g_ascii_isdigit (*p) || ((*p == '.' || *p == ',') && g_ascii_isdigit (p[1])))
    p++;
  while (p - start <= 3 && *p == ' ' && strspn (p + 1, "0123456789") == 3 && *start != '0'
         && p[4] != '.' && p[4] != ',' && strchr (".,", p[-1]) == NULL)
    p += 4;
  return p;
}

static const char *
letters_end (const char *p)
{
  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);
      gboolean mark = (c == '\'' || c == 0x2019)
                      && g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (p)));

      if (!g_unichar_isalpha (c) && !mark)
        break;
      p = g_utf8_next_char (p);
    }
  return p;
}

typedef struct
{
  IkdReportText *text;
  guint          sentence;
  guint          line;
  guint          next_day;
  gboolean       joined;
} Cutter;

static void
add (Cutter *self, IkdWordKind kind, const char *p, const char *end)
{
  IkdReportText *text = self->text;
  g_autofree char *raw = g_strndup (p, end - p);
  IkdReportWord word = { kind, (guint) (p - text->text), (guint) (end - text->text),
                         g_utf8_strdown (raw, -1), g_unichar_isupper (g_utf8_get_char (p)),
                         self->joined, self->sentence, self->line, self->next_day };

  g_array_append_val (text->words, word);
  self->joined = TRUE;
}

/* Whether the point at @p ends a sentence. */
static gboolean
ends_sentence (Cutter *self, const char *p)
{
  GArray *words = self->text->words;
  const IkdReportWord *before;
  const char *next = p + 1;

  if (*p == '!' || *p == '?' || *p == ';')
    return TRUE;
  if (*p != '.')
    return FALSE;
  next += strspn (next, "\"')");
  if (*next != ' ' && *next != '\0' && *next != '\n')
    return FALSE;
  /* "Kroya ....... 1.204" */
  if (p > self->text->text && p[-1] == '.' && g_ascii_isdigit (next[strspn (next, " ")]))
    return FALSE;
  if (words->len == 0)
    return FALSE;
  before = &g_array_index (words, IkdReportWord, words->len - 1);
  if (before->kind == IKD_WORD_LETTERS)
    return strlen (before->fold) > 1 && !in_list (before->fold, short_words);
  /* "1. Kroya": the number of a line. */
  return before->kind != IKD_WORD_NUMBER || words->len < 2
         || g_array_index (words, IkdReportWord, words->len - 2).line == self->line;
}

static const char *
cut_one (Cutter *self, const char *p)
{
  IkdReportText *text = self->text;
  const char *end = g_utf8_next_char (p);
  gunichar c = g_utf8_get_char (p);

  if (self->next_day < text->days->len
      && (guint) (p - text->text) >= ikd_report_day (text, self->next_day)->start)
    {
      end = text->text + ikd_report_day (text, self->next_day)->end;
      add (self, IKD_WORD_DAY, p, end);
      self->next_day++;
      return end;
    }
  if (g_ascii_isdigit (*p) && keycap_end (p) != NULL)
    {
      self->joined = FALSE;
      return keycap_end (p);
    }
  if (g_unichar_isspace (c) || is_picture (c))
    {
      self->joined = FALSE;
      return end;
    }
  if (is_ornament (c))
    return end;
  if (g_ascii_isdigit (*p))
    {
      end = number_end (p);
      add (self, IKD_WORD_NUMBER, p, end);
    }
  else if (g_unichar_isalpha (c))
    {
      end = letters_end (p);
      add (self, IKD_WORD_LETTERS, p, end);
    }
  else
    {
      gboolean over = ends_sentence (self, p);

      add (self, IKD_WORD_MARK, p, end);
      if (over)
        self->sentence++;
    }
  return end;
}

void
ikd_report_cut_words (IkdReportText *self)
{
  Cutter cutter = { self };

  self->words = g_array_new (FALSE, FALSE, sizeof (IkdReportWord));
  g_array_set_clear_func (self->words, word_clear);
  for (const char *line = self->text; *line != '\0';)
    {
      gsize length = strcspn (line, "\n");
      const char *end = line + length;
      gboolean foreign = is_foreign (line);
      const char *p = line;

      while (cutter.next_day < self->days->len && foreign
             && self->text + ikd_report_day (self, cutter.next_day)->start < end)
        ikd_report_day (self, cutter.next_day++)->barred = TRUE;
      while (!foreign && p < end)
        p = cut_one (&cutter, p);
      cutter.joined = FALSE;
      cutter.line++;
      /* A date may go on in the next line. */
      if (p > end)
        {
          line = p;
          continue;
        }
      line = *end == '\0' ? end : end + 1;
      if (*line == '\0' || foreign || !goes_on (end - length, length, line))
        cutter.sentence++;
    }
}

gboolean
ikd_report_is (IkdReportText *self, guint i, const char *fold)
{
  return i < self->words->len && g_str_equal (ikd_report_word (self, i)->fold, fold);
}

gboolean
ikd_report_is_any (IkdReportText *self, guint i, const char *list)
{
  return i < self->words->len && in_list (ikd_report_word (self, i)->fold, list);
}

gboolean
ikd_report_same_sentence (IkdReportText *self, guint i, guint j)
{
  return i < self->words->len && j < self->words->len
         && ikd_report_word (self, i)->sentence == ikd_report_word (self, j)->sentence;
}

guint
ikd_report_sentence_start (IkdReportText *self, guint i)
{
  while (i > 0 && ikd_report_same_sentence (self, i - 1, i))
    i--;
  return i;
}
