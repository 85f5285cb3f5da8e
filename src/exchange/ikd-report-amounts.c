/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The numbers of a text that may count people, and those that cannot: years, money, telephone and
 * decree numbers, hours, ages, and counts of other things. */

#include <string.h>

#include "ikd-report-private.h"

static const char about_words[] = "sekitar sekira sekitaran hampir kisaran mendekati tembus "
                                  "menembus ± ≈ ~";
static const char multipliers[] = "ribu rb juta jt ribuan";
static const char digit_words[] = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh";

/* What may follow a count of people: their names, and words that say no noun. Any other word is
 * the noun of what was counted. */
static const char followers[] =
  "jiwa orang penduduk warga masyarakat aktivasi akun pengguna dari atau dan sudah telah yang yg "
  "di pada hingga sampai wajib pemegang pemilik ktp ikd dengan sedangkan sementara namun tetapi "
  "kemudian lalu karena ujar ujarnya kata katanya tutur jelas jelasnya ungkap imbuh naik turun "
  "dibanding dibandingkan berdasarkan setelah saja lebih ini tersebut itu individu ktpel e per "
  "secara sehingga untuk belum masih bukan dalam perekaman ber user identitas s atas gagal "
  "merupakan adalah jumlah menjadi luar masing ok bu pak min ya terima mohon persen kk org "
  "mas mbak bapak ibu ndan komandan izin ijin siap trims tks makasih terimakasih mhn yakni yaitu "
  "ketika saat hal sedang adapun selain jadi kini";

static const char before_other[] =
  "nomor no pasal ayat uu pp perpres permendagri perda perbup halaman hal lampiran bab angka kode "
  "pukul jam rt rw telp telepon hp wa whatsapp fax nip usia berusia umur berumur rp idr usd ke "
  "lantai top negeri sd sdn smp smpn sma sman smk smkn mi mts ma blok km gang versi covid ext "
  "hotline kontak cp hub rek rekening pos pkl peringkat ranking rangking urutan juara antrean "
  "antrian dapil gelombang tahap sesi kelas golongan eselon "
  "seri tipe batch kloter shift tim regu butir";

/* Parts of the people, that are counted apart. */
static const char segments[] = "asn pns pppk cpns pegawai guru dosen siswa siswi pelajar mahasiswa "
                               "santri karyawan anggota prajurit personel petugas kader perangkat "
                               "tenaga binaan napi lansia disabilitas pemilih";

/* What is counted in tens and hundreds, also in capitals. */
static const char units[] = "kecamatan desa kelurahan kabupaten kota provinsi opd skpd sekolah sma "
                            "smk puskesmas upt unit titik lokasi";

static const char after_other[] = "wib wita wit rupiah miliar milyar triliun tahun thn";

/* --- reading --- */

static gboolean
stands_after (IkdReportText *self, guint i, const char *first, const char *second)
{
  return i >= 2 && ikd_report_is (self, i - 2, first) && ikd_report_is (self, i - 1, second);
}

static guint
about_start (IkdReportText *self, guint at)
{
  if (at >= 1 && ikd_report_is_any (self, at - 1, about_words))
    return at - 1;
  if (stands_after (self, at, "kurang", "lebih") || stands_after (self, at, "lebih", "kurang")
      || stands_after (self, at, "lebih", "dari"))
    return at - 2;
  if (at >= 3 && ikd_report_is_any (self, at - 1, "kira") && ikd_report_is (self, at - 2, "-"))
    return at - 3;
  return at;
}

static const char *
digits_of (IkdReportText *self, guint at)
{
  static const char *const digits[] = { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10" };
  const IkdReportWord *word = ikd_report_word (self, at);
  g_auto (GStrv) words = g_strsplit (digit_words, " ", -1);

  for (guint i = 0; word->kind == IKD_WORD_LETTERS && words[i] != NULL; i++)
    if (g_str_equal (words[i], word->fold))
      return digits[i];
  return word->kind == IKD_WORD_NUMBER ? word->fold : NULL;
}

static gboolean
is_percent (IkdReportText *self, guint i)
{
  return ikd_report_is_any (self, i, "% persen prosen pct");
}

static void
read_count (IkdReportText *self, IkdReportAmount *amount, const char *digits,
            const char *multiplier, IkdSeparators separators)
{
  g_autofree char *text = g_strdup_printf ("%s%s %s", amount->from < amount->at ? "sekitar " : "",
                                           digits, multiplier);
  IkdNumber english = IKD_NUMBER_UNKNOWN;

  if (ikd_count_parse (text, separators, &amount->number, NULL))
    return;
  /* "14,049": people have no decimals. */
  if (ikd_count_parse (text, IKD_SEPARATORS_ENGLISH, &english, NULL) && english.value >= 1000)
    {
      amount->number = english;
      amount->doubtful = separators != IKD_SEPARATORS_ENGLISH;
    }
  else
    amount->out = TRUE;
}

static gboolean
read_amount (IkdReportText *self, guint at, IkdSeparators separators, IkdReportAmount *amount)
{
  const char *digits = digits_of (self, at);
  const char *multiplier = "";
  guint next = at + 1;

  if (digits == NULL)
    return FALSE;
  *amount = (IkdReportAmount){ about_start (self, at), at, next, .partner = IKD_NOWHERE };
  if (ikd_report_is_any (self, next, multipliers) && !ikd_report_is (self, next, "ribuan"))
    {
      multiplier = ikd_report_word (self, next)->fold;
      amount->to = ++next;
    }
  else if (ikd_report_word (self, at)->kind == IKD_WORD_LETTERS)
    return FALSE;
  if (!is_percent (self, next))
    {
      read_count (self, amount, digits, multiplier, separators);
      return TRUE;
    }
  amount->percent = TRUE;
  amount->to = next + 1;
  amount->out = *multiplier != '\0'
                || !ikd_percent_parse (digits, &amount->share, &amount->half, NULL);
  return TRUE;
}

/* --- what cannot count people --- */

static gboolean
is_mark_of_number (IkdReportText *self, guint i, gboolean joined)
{
  return i < self->words->len && ikd_report_is_any (self, i, "/ - – : + #")
         && (!joined || ikd_report_word (self, i)->joined);
}

/* Part of something longer: "0812-3456", "470/12/2024", "14:30", "Covid-19", "Rp5". */
static gboolean
is_part (IkdReportText *self, const IkdReportAmount *amount)
{
  const IkdReportWord *word = ikd_report_word (self, amount->at);
  guint after = amount->to;

  if (word->fold[0] == '0' && strlen (word->fold) > 1 && !amount->percent
      && strspn (word->fold, "0123456789") == strlen (word->fold))
    return TRUE;
  /* "+29", "▲ 29": by how much it rose. */
  if (amount->at > 0
      && ikd_report_is_any (self, amount->at - 1, "+ ▲ ▼ △ ▽ ⬆ ⬇ ↑ ↓ 🔺 🔻 🔼 🔽 📈 📉"))
    return TRUE;
  if (word->joined && amount->at > 0)
    {
      const IkdReportWord *before = ikd_report_word (self, amount->at - 1);

      if (before->kind == IKD_WORD_LETTERS || before->kind == IKD_WORD_NUMBER
          || ikd_report_is_any (self, amount->at - 1, "# $ @ _"))
        return TRUE;
      if (is_mark_of_number (self, amount->at - 1, TRUE) && amount->at > 1
          && (ikd_report_word (self, amount->at - 2)->kind == IKD_WORD_NUMBER
              || (!ikd_report_is (self, amount->at - 1, ":")
                  && ikd_report_word (self, amount->at - 2)->kind == IKD_WORD_LETTERS)))
        return TRUE;
    }
  /* "14.531/86.400": two counts, of which the first is of the label. */
  if (ikd_report_is (self, after, "/") && strpbrk (word->fold, ".,") != NULL)
    return FALSE;
  if (is_mark_of_number (self, after, TRUE) && after + 1 < self->words->len
      && ikd_report_word (self, after + 1)->joined
      && ikd_report_word (self, after + 1)->kind == IKD_WORD_NUMBER)
    return TRUE;
  return after < self->words->len && ikd_report_word (self, after)->joined
         && ikd_report_word (self, after)->kind == IKD_WORD_LETTERS;
}

static gboolean
is_year (IkdReportText *self, const IkdReportAmount *amount)
{
  const IkdReportWord *word = ikd_report_word (self, amount->at);

  return strlen (word->fold) == 4 && strspn (word->fold, "0123456789") == 4
         && (g_str_has_prefix (word->fold, "19") || g_str_has_prefix (word->fold, "20"))
         && amount->to == amount->at + 1
         && !ikd_report_is_any (self, amount->to, "jiwa orang warga penduduk aktivasi akun "
                                                  "pengguna");
}

static gboolean
is_label_value (IkdReportText *self, const IkdReportAmount *amount)
{
  return amount->from > 0 && ikd_report_same_sentence (self, amount->from - 1, amount->at)
         && ikd_report_is_any (self, amount->from - 1, ": = → – -");
}

/* "1 Kroya 1.204", "1 | Kroya | 1.204": a small number before a name that another number
 * follows. */
static gboolean
is_bare_numbering (IkdReportText *self, const IkdReportAmount *amount)
{
  const IkdReportWord *word = ikd_report_word (self, amount->at);
  guint next = amount->to + (ikd_report_is (self, amount->to, "|") ? 1 : 0);

  if (strlen (word->fold) > 3 || strspn (word->fold, "0123456789") != strlen (word->fold)
      || next >= self->words->len || ikd_report_word (self, next)->line != word->line
      || ikd_report_word (self, next)->kind != IKD_WORD_LETTERS
      || !ikd_report_word (self, next)->capital)
    return FALSE;
  for (; next < self->words->len && ikd_report_word (self, next)->line == word->line; next++)
    if (ikd_report_word (self, next)->kind == IKD_WORD_NUMBER)
      return TRUE;
  return FALSE;
}

/* The number of a line: "1. Kroya", "(2)". */
static gboolean
is_numbering (IkdReportText *self, const IkdReportAmount *amount)
{
  guint line = ikd_report_word (self, amount->at)->line;
  guint first = amount->at;

  while (first > 0 && ikd_report_word (self, first - 1)->line == line
         && ikd_report_word (self, first - 1)->kind == IKD_WORD_MARK)
    first--;
  return (first == 0 || ikd_report_word (self, first - 1)->line != line)
         && ((ikd_report_is_any (self, amount->to, ". )") && amount->number.value < 1000)
             || is_bare_numbering (self, amount));
}

/* "(0282) 494123", "hubungi 494123" */
static gboolean
is_phone (IkdReportText *self, const IkdReportAmount *amount)
{
  const IkdReportWord *word = ikd_report_word (self, amount->at);

  if (strspn (word->fold, "0123456789 ") != strlen (word->fold) || strlen (word->fold) < 5)
    return FALSE;
  if (amount->at >= 2 && ikd_report_is (self, amount->at - 1, ")")
      && ikd_report_word (self, amount->at - 2)->fold[0] == '0')
    return TRUE;
  for (guint i = amount->at; i > 0 && amount->at - i < 8
                             && ikd_report_same_sentence (self, i - 1, amount->at); i--)
    if (ikd_report_is_any (self, i - 1, "hubungi kontak telepon telp hp wa whatsapp hotline"))
      return TRUE;
  return FALSE;
}

static gboolean
is_other (IkdReportText *self, const IkdReportAmount *amount)
{
  guint before = amount->from - 1;

  if (amount->from == 0 || !ikd_report_same_sentence (self, before, amount->at))
    return FALSE;
  if (ikd_report_is_any (self, before, ". :") && before > 0
      && ikd_report_is_any (self, before - 1, before_other))
    return TRUE;
  return ikd_report_is_any (self, before, before_other) || ikd_report_is (self, before, "$");
}

/* "14.049 mengaktifkan", "14.049 berhasil": by the beginnings that verbs have. */
static gboolean
is_verb (const char *word)
{
  static const char *const beginnings[] = { "mem", "men", "meng", "di", "ter", "ber" };
  static const char *const nouns[] = { "menit", "mentor", "menara", "dinas", "dinding", "digit",
                                       "diagram", "terminal", "teras", "berkas", "berita" };

  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (g_str_equal (word, nouns[i]))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_str_has_prefix (word, beginnings[i]) && strlen (word) >= 6)
      return TRUE;
  return FALSE;
}

static gboolean
has_other_noun (IkdReportText *self, const IkdReportAmount *amount)
{
  guint next = amount->to;

  if (next >= self->words->len || !ikd_report_same_sentence (self, amount->at, next)
      || ikd_report_word (self, next)->kind != IKD_WORD_LETTERS)
    return FALSE;
  if (ikd_report_is_any (self, next, after_other))
    return TRUE;
  if (ikd_report_is_any (self, next, segments))
    return TRUE;
  /* "120 orang petugas" */
  if (ikd_report_is_any (self, next, "orang akun")
      && (ikd_report_is_any (self, next + 1, segments)
          || ikd_report_is_any (self, next + 1, "operator peserta")))
    return TRUE;
  if (amount->number.value < 1000 && !amount->percent && ikd_report_is_any (self, next, units))
    return TRUE;
  return !ikd_report_is_any (self, next, followers) && !is_verb (ikd_report_word (self, next)->fold)
         && !ikd_report_word (self, next)->capital;
}

/* "Dari 8.412 ASN, 8.120 sudah ber-IKD": what follows @whole in its sentence is a part of it. */
static gboolean
is_part_of_others (IkdReportText *self, const IkdReportAmount *whole,
                   const IkdReportAmount *amount)
{
  return whole->out && whole->from > 0 && ikd_report_is (self, whole->from - 1, "dari")
         && ikd_report_word (self, whole->to < self->words->len ? whole->to : whole->at)->kind
              == IKD_WORD_LETTERS
         && (ikd_report_is_any (self, whole->to, segments)
             || ikd_report_is_any (self, whole->to + 1, segments))
         && ikd_report_same_sentence (self, whole->at, amount->at);
}

static gboolean
is_out (IkdReportText *self, const IkdReportAmount *amount)
{
  gboolean plain = amount->to == amount->at + 1 && !amount->percent;

  if (amount->out || is_other (self, amount) || has_other_noun (self, amount))
    return TRUE;
  if (amount->percent)
    return is_part (self, amount) && !ikd_report_word (self, amount->to - 1)->joined;
  if (plain
      && (is_part (self, amount) || is_numbering (self, amount) || is_phone (self, amount)))
    return TRUE;
  return is_year (self, amount) && !is_label_value (self, amount);
}

/* What the other numbers of the text say of points and commas. */
static IkdSeparators
guess_separators (IkdReportText *self)
{
  IkdSeparators found = IKD_SEPARATORS_INDONESIAN;

  for (guint i = 0; i < self->words->len; i++)
    if (ikd_report_word (self, i)->kind == IKD_WORD_NUMBER)
      {
        IkdSeparators proved = ikd_separators_guess (ikd_report_word (self, i)->fold);

        if (proved == IKD_SEPARATORS_INDONESIAN)
          return proved;
        if (proved == IKD_SEPARATORS_ENGLISH && strchr (ikd_report_word (self, i)->fold, ','))
          found = proved;
      }
  return found;
}

void
ikd_report_find_amounts (IkdReportText *self)
{
  IkdSeparators separators = guess_separators (self);

  for (guint i = 0; i < self->words->len; i++)
    {
      IkdReportAmount amount;

      if (!read_amount (self, i, separators, &amount))
        continue;
      amount.out = is_out (self, &amount)
                   || (self->amounts->len > 0
                       && is_part_of_others (
                         self, ikd_report_amount (self, self->amounts->len - 1), &amount));
      g_array_append_val (self->amounts, amount);
      i = amount.to - 1;
    }
}

gboolean
ikd_report_has_amount (IkdReportText *self, guint from, guint to)
{
  for (guint i = 0; i < self->amounts->len; i++)
    {
      const IkdReportAmount *amount = ikd_report_amount (self, i);

      if (!amount->out && amount->at >= from && amount->at < to)
        return TRUE;
    }
  return FALSE;
}

gboolean
ikd_report_is_claimed (IkdReportText *self, guint word, const IkdReportAmount *by_other_than)
{
  for (guint i = 0; i < self->amounts->len; i++)
    {
      const IkdReportAmount *amount = ikd_report_amount (self, i);
      gboolean close = amount->to <= word && word - amount->to <= 2;

      for (guint w = amount->to; close && w < word; w++)
        close = ikd_report_word (self, w)->kind == IKD_WORD_LETTERS || ikd_report_is (self, w, "(");
      if (close && !amount->out && amount != by_other_than)
        return TRUE;
    }
  return FALSE;
}
