/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The words that say what a number is of. A list to be read and added to: nothing is learnt, and
 * nothing decides but what stands here. */

#include <string.h>

#include "ikd-report-private.h"

typedef struct
{
  const char  *phrase;          /* folded words; "-" stands nowhere in it */
  IkdCueKind   kind;
  IkdIndicator indicator;
} Phrase;

#define OF(phrase, indicator) { phrase, IKD_CUE_INDICATOR, indicator }
#define CUE(phrase, kind)     { phrase, kind, IKD_INDICATOR_NONE }

static const Phrase phrases[] = {
  OF ("identitas kependudukan digital", IKD_ACTIVE), OF ("identitas digital", IKD_ACTIVE),
  OF ("ikd", IKD_ACTIVE), OF ("iakd", IKD_ACTIVE), OF ("ktp digital", IKD_ACTIVE),
  OF ("digital id", IKD_ACTIVE), OF ("aktivasi", IKD_ACTIVE), OF ("mengaktivasi", IKD_ACTIVE),
  OF ("teraktivasi", IKD_ACTIVE), OF ("diaktivasi", IKD_ACTIVE),
  OF ("id digital", IKD_ACTIVE), OF ("mengaktifkan", IKD_ACTIVE),
  OF ("diaktifkan", IKD_ACTIVE), OF ("sudah aktif", IKD_ACTIVE), OF ("telah aktif", IKD_ACTIVE),
  OF ("yang aktif", IKD_ACTIVE),

  OF ("tambahan aktivasi", IKD_ACTIVATED), OF ("penambahan aktivasi", IKD_ACTIVATED),
  OF ("tambahan ikd", IKD_ACTIVATED),
  OF ("aktivasi ikd baru", IKD_ACTIVATED), OF ("aktivasi baru", IKD_ACTIVATED),
  OF ("pengguna baru", IKD_ACTIVATED), OF ("aktivasi hari", IKD_ACTIVATED),
  OF ("aktivasi harian", IKD_ACTIVATED), OF ("aktivasi ikd harian", IKD_ACTIVATED),
  OF ("tambahan", IKD_ACTIVATED),
  OF ("penambahan", IKD_ACTIVATED), OF ("bertambah", IKD_ACTIVATED),
  OF ("gagal aktivasi", IKD_FAILED), OF ("aktivasi gagal", IKD_FAILED),
  OF ("gagal diaktivasi", IKD_FAILED), OF ("aktivasi ikd gagal", IKD_FAILED),
  OF ("gagal", IKD_FAILED),
  OF ("penduduk luar daerah", IKD_SERVED_NONRESIDENT),
  OF ("penduduk luar", IKD_SERVED_NONRESIDENT), OF ("warga luar", IKD_SERVED_NONRESIDENT),
  OF ("luar domisili", IKD_SERVED_NONRESIDENT),

  OF ("wajib ktp", IKD_KTP_OBLIGED), OF ("wajib ktp el", IKD_KTP_OBLIGED),
  OF ("wajib e ktp", IKD_KTP_OBLIGED), OF ("wajib ber ktp", IKD_KTP_OBLIGED),
  OF ("wajib memiliki ktp", IKD_KTP_OBLIGED), OF ("wktp", IKD_KTP_OBLIGED),
  OF ("wajib ktp elektronik", IKD_KTP_OBLIGED),

  OF ("perekaman", IKD_KTP_ENROLLED), OF ("perekaman ktp", IKD_KTP_ENROLLED),
  OF ("perekaman ktp el", IKD_KTP_ENROLLED), OF ("perekaman e ktp", IKD_KTP_ENROLLED),
  OF ("rekam ktp", IKD_KTP_ENROLLED), OF ("rekam", IKD_KTP_ENROLLED),
  OF ("sudah rekam", IKD_KTP_ENROLLED), OF ("merekam", IKD_KTP_ENROLLED),
  OF ("terekam", IKD_KTP_ENROLLED), OF ("teregistrasi e ktp", IKD_KTP_ENROLLED),
  OF ("terdaftar e ktp", IKD_KTP_ENROLLED), OF ("perekaman ktp elektronik", IKD_KTP_ENROLLED),

  OF ("kepemilikan ktp", IKD_KTP_OWNED), OF ("kepemilikan ktp el", IKD_KTP_OWNED),
  OF ("kepemilikan e ktp", IKD_KTP_OWNED), OF ("memiliki ktp el", IKD_KTP_OWNED),
  OF ("memiliki e ktp", IKD_KTP_OWNED), OF ("pemilik ktp el", IKD_KTP_OWNED),
  OF ("pemilik e ktp", IKD_KTP_OWNED), OF ("pemegang ktp el", IKD_KTP_OWNED),
  OF ("punya ktp el", IKD_KTP_OWNED), OF ("memegang ktp el", IKD_KTP_OWNED),
  OF ("mengantongi ktp el", IKD_KTP_OWNED), OF ("pemilik ktp", IKD_KTP_OWNED),

  OF ("jumlah penduduk", IKD_POPULATION), OF ("total penduduk", IKD_POPULATION),
  OF ("berpenduduk", IKD_POPULATION), OF ("dari penduduk", IKD_POPULATION),
  OF ("dari total penduduk", IKD_POPULATION), OF ("penduduk tercatat", IKD_POPULATION),
  OF ("populasi", IKD_POPULATION), OF ("seluruh penduduk", IKD_POPULATION),
  OF ("jumlah penduduknya", IKD_POPULATION),

  CUE ("target", IKD_CUE_TARGET), CUE ("targetnya", IKD_CUE_TARGET),
  CUE ("ditarget", IKD_CUE_TARGET), CUE ("ditargetkan", IKD_CUE_TARGET),
  CUE ("menargetkan", IKD_CUE_TARGET), CUE ("targetkan", IKD_CUE_TARGET),
  CUE ("semestinya", IKD_CUE_TARGET), CUE ("seharusnya", IKD_CUE_TARGET),
  CUE ("diharapkan", IKD_CUE_TARGET), CUE ("harus mencapai", IKD_CUE_TARGET),

  CUE ("realisasi", IKD_CUE_DONE), CUE ("realisasinya", IKD_CUE_DONE),
  CUE ("terealisasi", IKD_CUE_DONE), CUE ("tercapai", IKD_CUE_DONE), CUE ("baru", IKD_CUE_DONE),
  CUE ("sudah", IKD_CUE_DONE), CUE ("telah", IKD_CUE_DONE), CUE ("capaian", IKD_CUE_DONE),
  CUE ("capaiannya", IKD_CUE_DONE), CUE ("saat ini", IKD_CUE_DONE),
  CUE ("tercatat", IKD_CUE_DONE),

  CUE ("bukan", IKD_CUE_OUT), CUE ("tertulis", IKD_CUE_OUT), CUE ("semula", IKD_CUE_OUT),
  CUE ("sebelumnya", IKD_CUE_OUT), CUE ("sisa", IKD_CUE_OUT), CUE ("sisanya", IKD_CUE_OUT),
  CUE ("kurang", IKD_CUE_OUT), CUE ("kekurangan", IKD_CUE_OUT),
  CUE ("rata rata", IKD_CUE_OUT), CUE ("kuota", IKD_CUE_OUT), CUE ("kapasitas", IKD_CUE_OUT),
  CUE ("naik", IKD_CUE_OUT), CUE ("turun", IKD_CUE_OUT), CUE ("meningkat", IKD_CUE_OUT),
  CUE ("kenaikan", IKD_CUE_OUT), CUE ("peningkatan", IKD_CUE_OUT),
  CUE ("selisih", IKD_CUE_OUT), CUE ("anggaran", IKD_CUE_OUT), CUE ("tumbuh", IKD_CUE_OUT),
  CUE ("menyisakan", IKD_CUE_OUT), CUE ("tersisa", IKD_CUE_OUT), CUE ("tinggal", IKD_CUE_OUT),
  CUE ("masih harus", IKD_CUE_OUT), CUE ("berkurang", IKD_CUE_OUT),
  CUE ("melonjak", IKD_CUE_OUT), CUE ("lonjakan", IKD_CUE_OUT), CUE ("menurun", IKD_CUE_OUT),
  CUE ("penurunan", IKD_CUE_OUT), CUE ("pertumbuhan", IKD_CUE_OUT),
  CUE ("kurangnya", IKD_CUE_OUT), CUE ("hari itu", IKD_CUE_OUT), CUE ("dibutuhkan", IKD_CUE_OUT),

  CUE ("per hari", IKD_CUE_OUT_AFTER), CUE ("setiap hari", IKD_CUE_OUT_AFTER),
  CUE ("sehari", IKD_CUE_OUT_AFTER), CUE ("tiap hari", IKD_CUE_OUT_AFTER),
  CUE ("per bulan", IKD_CUE_OUT_AFTER), CUE ("per kecamatan", IKD_CUE_OUT_AFTER),
  CUE ("per desa", IKD_CUE_OUT_AFTER), CUE ("per minggu", IKD_CUE_OUT_AFTER),
  CUE ("tiap kecamatan", IKD_CUE_OUT_AFTER), CUE ("setiap kecamatan", IKD_CUE_OUT_AFTER),

  CUE ("ralat", IKD_CUE_FIX), CUE ("koreksi", IKD_CUE_FIX), CUE ("perbaikan data", IKD_CUE_FIX),
  CUE ("yang benar", IKD_CUE_FIX), CUE ("yg benar", IKD_CUE_FIX),
};

/* How many words of the text from @i are @phrase, hyphens left out; 0: they are not. */
static guint
match (IkdReportText *self, guint i, const char *phrase)
{
  guint at = i;

  for (const char *p = phrase; *p != '\0';)
    {
      gsize length = strcspn (p, " ");
      const IkdReportWord *word;

      while (at > i && at < self->words->len && ikd_report_is (self, at, "-"))
        at++;
      if (at >= self->words->len || (at > i && !ikd_report_same_sentence (self, i, at)))
        return 0;
      word = ikd_report_word (self, at);
      if (strlen (word->fold) != length || strncmp (word->fold, p, length) != 0)
        return 0;
      at++;
      p += length + (p[length] == ' ');
    }
  return at - i;
}

gboolean
ikd_report_is_cue (IkdReportText *self, guint word)
{
  for (guint i = 0; i < self->cues->len; i++)
    {
      const IkdReportCue *cue = ikd_report_cue (self, i);

      if (cue->kind <= IKD_CUE_DONE && cue->from <= word && word < cue->to)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_negated (IkdReportText *self, guint from)
{
  for (guint i = 1; i <= 3 && i <= from; i++)
    {
      if (!ikd_report_same_sentence (self, from - i, from)
          || ikd_report_word (self, from - i)->kind != IKD_WORD_LETTERS)
        return FALSE;
      if (ikd_report_is_any (self, from - i, "belum blm tidak tanpa tdk"))
        return TRUE;
    }
  return FALSE;
}

/* "sudah ditetapkan", "baru saja": nothing is said of what was reached. */
static gboolean
is_idle (IkdReportText *self, const IkdReportCue *cue)
{
  return cue->kind == IKD_CUE_DONE
         && ikd_report_is_any (self, cue->to, "ditetapkan ditentukan dicanangkan ditargetkan "
                                              "menargetkan menetapkan dipatok diberikan target");
}

/* "Aktivasi IKD hari ini: 37", not "sampai hari ini": of that day alone. */
static gboolean
is_of_day (IkdReportText *self, const IkdReportCue *cue)
{
  const IkdReportDay *day;
  gboolean act = ikd_report_is_any (self, cue->from, "aktivasi perekaman rekam")
                 || (cue->from > 0 && ikd_report_is (self, cue->from - 1, "aktivasi"));

  if (cue->kind != IKD_CUE_INDICATOR || !act || !ikd_report_same_sentence (self, cue->from, cue->to)
      || ikd_report_word (self, cue->to)->kind != IKD_WORD_DAY)
    return FALSE;
  day = ikd_report_day (self, ikd_report_word (self, cue->to)->day);
  return day->back == 0 && !day->standing && !day->stamp
         && ikd_report_is_any (self, cue->to + 1, ": = -");
}

/* "Rekap pelayanan harian": what stands in its list was done on that day. */
static gboolean
is_in_services (IkdReportText *self, const IkdReportCue *cue)
{
  guint line = ikd_report_word (self, cue->from)->line;
  gboolean services = FALSE;
  gboolean daily = FALSE;

  for (guint i = cue->from; i > 0 && line - ikd_report_word (self, i - 1)->line < 16; i--)
    {
      const IkdReportWord *word = ikd_report_word (self, i - 1);

      if (word->line == line)
        continue;
      services = services || ikd_report_is_any (self, i - 1, "pelayanan layanan");
      daily = daily || ikd_report_is (self, i - 1, "harian")
              || (word->kind == IKD_WORD_DAY && ikd_report_day (self, word->day)->back == 0);
    }
  return services && daily && cue->kind == IKD_CUE_INDICATOR
         && (cue->from == 0 || ikd_report_word (self, cue->from - 1)->line != line
             || ikd_report_word (self, cue->from - 1)->kind == IKD_WORD_MARK
             || ikd_report_is (self, cue->from - 1, "aktivasi"));
}

/* Tax, bank and insurance accounts are activated too. */
static gboolean
is_of_other_accounts (IkdReportText *self)
{
  g_autofree char *text = g_utf8_strdown (self->text, -1);

  return !g_regex_match_simple ("\\bikd\\b|identitas|ktp digital|digital id|kependudukan", text, 0,
                                0)
         && g_regex_match_simple ("pajak|coretax|rekening|bpjs|jkn|simpeg|kartu perdana|asuransi",
                                  text, 0, 0);
}

/* "IKD" is also short for "Indikator Kinerja Daerah" in the same offices. */
static gboolean
is_other_ikd (IkdReportText *self)
{
  g_autofree char *text = g_utf8_strdown (self->text, -1);

  return strstr (text, "indikator kinerja") != NULL && strstr (text, "kependudukan digital") == NULL
         && strstr (text, "aktivasi") == NULL;
}

/* "Tambahan aktivasi IKD" is one cue: what was added, not what there is. */
static gboolean
goes_on (IkdReportText *self, const IkdReportCue *cue)
{
  IkdReportCue *last = self->cues->len > 0 ? ikd_report_cue (self, self->cues->len - 1) : NULL;

  if (last == NULL || last->kind != IKD_CUE_INDICATOR || last->indicator <= IKD_ACTIVE
      || cue->indicator != IKD_ACTIVE || last->to != cue->from
      || !ikd_report_same_sentence (self, last->from, cue->from))
    return FALSE;
  last->to = cue->to;
  return TRUE;
}

void
ikd_report_find_cues (IkdReportText *self)
{
  gboolean other = is_other_ikd (self);

  if (is_of_other_accounts (self))
    return;
  for (guint i = 0; i < self->words->len;)
    {
      IkdReportCue cue = { 0, };
      guint longest = 0;

      for (guint p = 0; p < G_N_ELEMENTS (phrases); p++)
        {
          guint n = match (self, i, phrases[p].phrase);

          if (n > longest)
            {
              longest = n;
              cue = (IkdReportCue){ phrases[p].kind, phrases[p].indicator, i, i + n, FALSE };
            }
        }
      if (longest == 0)
        {
          i++;
          continue;
        }
      i += longest;
      cue.negated = cue.kind == IKD_CUE_INDICATOR && is_negated (self, cue.from);
      if (is_of_day (self, &cue) || is_in_services (self, &cue))
        {
          /* Of what else was done on that day nothing is kept. */
          cue.negated = cue.negated || cue.indicator < IKD_ACTIVE;
          cue.indicator = cue.indicator == IKD_ACTIVE ? IKD_ACTIVATED : cue.indicator;
        }
      if (!is_idle (self, &cue) && !(other && cue.indicator == IKD_ACTIVE)
          && !goes_on (self, &cue))
        g_array_append_val (self->cues, cue);
    }
}
