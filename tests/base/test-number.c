/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors
 *
 * Arithmetic, and counts and percentages as people write them.
 */

#include "ikd-error.h"
#include "ikd-number.h"

#define UNKNOWN IKD_SEPARATORS_UNKNOWN
#define INDONESIAN IKD_SEPARATORS_INDONESIAN
#define ENGLISH IKD_SEPARATORS_ENGLISH

static void
test_divide (void)
{
  static const struct
  {
    gint64 a, b, c, floor, nearest, ceil;
  } cases[] = {
    { 7, 1, 2, 3, 4, 4 },           /* 3.5, halves up */
    { -7, 1, 2, -4, -3, -3 },       /* −3.5, halves up */
    { -5, 1, 3, -2, -2, -1 },       /* −1.67 */
    { 2817, 30, 100, 845, 845, 846 }, /* 845.1: the village of Galudra prints 845 */
    { 6, 1, 3, 2, 2, 2 },
    { 0, 5, 3, 0, 0, 0 },
    { G_MAXINT64, G_MAXINT64, G_MAXINT64, G_MAXINT64, G_MAXINT64, G_MAXINT64 },
    { G_MAXINT64, 3, 2, G_MAXINT64, G_MAXINT64, G_MAXINT64 },
    { G_MININT64, 3, 2, G_MININT64, G_MININT64, G_MININT64 },
    /* 14,049 of 1,500,000 in millionths of a percent is 0.9366 % */
    { 14049, 100 * IKD_PERCENT, 1500000, 936600, 936600, 936600 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (ikd_div_floor (cases[i].a, cases[i].b, cases[i].c), ==, cases[i].floor);
      g_assert_cmpint (ikd_div_nearest (cases[i].a, cases[i].b, cases[i].c), ==, cases[i].nearest);
      g_assert_cmpint (ikd_div_ceil (cases[i].a, cases[i].b, cases[i].c), ==, cases[i].ceil);
    }
}

static void
test_rounded (void)
{
  static const struct
  {
    gint64 value, half;
  } halves[] = {
    { 1500000, 50000 }, { 235000, 500 }, { 40000, 5000 }, { 40, 5 }, { 14049, 0 }, { 7, 0 },
    { 0, 0 },
  };
  IkdNumber number;

  for (guint i = 0; i < G_N_ELEMENTS (halves); i++)
    g_assert_cmpint (ikd_number_default_half (halves[i].value), ==, halves[i].half);

  number = ikd_number_rounded (1500000, 50000);
  g_assert_true (number.known);
  g_assert_cmpint (number.low, ==, 1450000);
  g_assert_cmpint (number.high, ==, 1549999);
  number = ikd_number_rounded (10, 50);
  g_assert_cmpint (number.low, ==, 0);
  g_assert_cmpint (number.high, ==, 59);
  g_assert_true (ikd_number_is_exact (ikd_number_rounded (7, 0)));
}

static const struct
{
  const char *text;
  IkdSeparators separators;
  gint64 value;
  gint64 half;
} count_cases[] = {
  { "0", UNKNOWN, 0, 0 },
  { "00", UNKNOWN, 0, 0 },
  { "14049", UNKNOWN, 14049, 0 },
  { " 14049 \n", UNKNOWN, 14049, 0 },
  { "14.049", UNKNOWN, 14049, 0 },
  { "14.049", INDONESIAN, 14049, 0 },
  { "14,049", ENGLISH, 14049, 0 },
  { "14 049", UNKNOWN, 14049, 0 },
  { "14\u00a0049", UNKNOWN, 14049, 0 },
  { "14\u2009049", UNKNOWN, 14049, 0 },
  { "14\u202f049", UNKNOWN, 14049, 0 },
  { "14'049", UNKNOWN, 14049, 0 },
  { "14’049", UNKNOWN, 14049, 0 },
  { "1.234.567", UNKNOWN, 1234567, 0 },
  { "1,234,567", UNKNOWN, 1234567, 0 },
  { "1,234,567", INDONESIAN, 1234567, 0 },
  { "1 234 567", UNKNOWN, 1234567, 0 },
  { "1.234,00", UNKNOWN, 1234, 0 },
  { "1,234.0", UNKNOWN, 1234, 0 },
  { "14,0", UNKNOWN, 14, 0 },
  { "14.049 jiwa", UNKNOWN, 14049, 0 },
  { "14.049 Penduduk", UNKNOWN, 14049, 0 },
  { "1.000.000.000.000.000", UNKNOWN, G_GINT64_CONSTANT (1000000000000000), 0 },
  { "1,5 juta", UNKNOWN, 1500000, 50000 },
  { "1.5 juta", UNKNOWN, 1500000, 50000 },
  { "1.5 JUTA jiwa", INDONESIAN, 1500000, 50000 },
  { "1,5jt", UNKNOWN, 1500000, 50000 },
  { "1.5 million", UNKNOWN, 1500000, 50000 },
  { "1,50 juta", UNKNOWN, 1500000, 5000 },
  { "1,450 juta", UNKNOWN, 1450000, 500 },
  { "1.450 juta", INDONESIAN, 1450000, 500 },
  { "0.05 juta", UNKNOWN, 50000, 5000 },
  { "2 juta", UNKNOWN, 2000000, 500000 },
  { "0,1 miliar", UNKNOWN, 100000000, 50000000 },
  { "375 ribu", UNKNOWN, 375000, 500 },
  { "375\u00a0rb", UNKNOWN, 375000, 500 },
  { "375 thousand people", UNKNOWN, 375000, 500 },
  { "1.450 ribu", UNKNOWN, 1450000, 500 },
  { "1,450 ribu", INDONESIAN, 1450, 0 },
  { "1,450 ribu", ENGLISH, 1450000, 500 },
  { "sekira 1.5 juta", UNKNOWN, 1500000, 50000 },
  { "Sekitar 40.000", UNKNOWN, 40000, 5000 },
  { "sekitar 14.049", UNKNOWN, 14049, 0 },
  { "kurang lebih 40.000", UNKNOWN, 40000, 5000 },
  { "±40.000", UNKNOWN, 40000, 5000 },
  { "± 375 ribu", UNKNOWN, 375000, 500 },
  { "+/- 40 000", UNKNOWN, 40000, 5000 },
  { "~40000", UNKNOWN, 40000, 5000 },
  { "about 1,500,000", UNKNOWN, 1500000, 50000 },
  { "around 235000", UNKNOWN, 235000, 500 },
};

static void
test_count (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (count_cases); i++)
    {
      g_autoptr (GError) error = NULL;
      IkdNumber number = IKD_NUMBER_UNKNOWN;
      IkdNumber expected = ikd_number_rounded (count_cases[i].value, count_cases[i].half);

      g_test_message ("“%s”", count_cases[i].text);
      ikd_count_parse (count_cases[i].text, count_cases[i].separators, &number, &error);
      g_assert_no_error (error);
      g_assert_true (number.known);
      g_assert_cmpint (number.value, ==, expected.value);
      g_assert_cmpint (number.low, ==, expected.low);
      g_assert_cmpint (number.high, ==, expected.high);
    }
}

static const struct
{
  const char *text;
  IkdSeparators separators;
  int code;
  const char *words; /* what the sentence says */
} count_refused_cases[] = {
  { NULL, UNKNOWN, IKD_ERROR_BAD_NUMBER, "0 stands for none" },
  { "", UNKNOWN, IKD_ERROR_BAD_NUMBER, "0 stands for none" },
  { " \u00a0", UNKNOWN, IKD_ERROR_BAD_NUMBER, NULL },
  { "-", UNKNOWN, IKD_ERROR_BAD_NUMBER, "0 for none, b for not yet reported" },
  { " – ", UNKNOWN, IKD_ERROR_BAD_NUMBER, "0 for none, b for not yet reported" },
  { "—", UNKNOWN, IKD_ERROR_BAD_NUMBER, "0 for none" },
  { "nihil", UNKNOWN, IKD_ERROR_BAD_NUMBER, "“nihil”" },
  { "juta", UNKNOWN, IKD_ERROR_BAD_NUMBER, NULL },
  { "sekitar", UNKNOWN, IKD_ERROR_BAD_NUMBER, NULL },
  { "14x", UNKNOWN, IKD_ERROR_BAD_NUMBER, "“14x”" },
  { "=1+2", UNKNOWN, IKD_ERROR_BAD_NUMBER, NULL },
  { "+5", UNKNOWN, IKD_ERROR_BAD_NUMBER, NULL },
  { "14.049.", UNKNOWN, IKD_ERROR_BAD_NUMBER, NULL },
  { ".5", UNKNOWN, IKD_ERROR_BAD_NUMBER, NULL },
  { "14 04", UNKNOWN, IKD_ERROR_BAD_NUMBER, NULL },
  { "14\t049", UNKNOWN, IKD_ERROR_BAD_NUMBER, NULL },
  { "1.23.456", UNKNOWN, IKD_ERROR_BAD_NUMBER, NULL },
  { "6.6.2023", UNKNOWN, IKD_ERROR_BAD_NUMBER, NULL },
  { "1.234 567", UNKNOWN, IKD_ERROR_BAD_NUMBER, NULL },
  { "1.234.567.890.123.456.789.012.345.678.901", UNKNOWN, IKD_ERROR_BAD_NUMBER, NULL },
  { "375 ribuan", UNKNOWN, IKD_ERROR_BAD_NUMBER, NULL },
  { "١٤", UNKNOWN, IKD_ERROR_BAD_NUMBER, NULL },
  { "１４", UNKNOWN, IKD_ERROR_BAD_NUMBER, NULL },
  { "14.05", UNKNOWN, IKD_ERROR_BAD_NUMBER, "not a whole number" },
  { "14,05", UNKNOWN, IKD_ERROR_BAD_NUMBER, "not a whole number" },
  { "0.049", UNKNOWN, IKD_ERROR_BAD_NUMBER, "not a whole number" },
  { "14.049", ENGLISH, IKD_ERROR_BAD_NUMBER, "not a whole number" },
  { "14,049", INDONESIAN, IKD_ERROR_BAD_NUMBER, "not a whole number" },
  { "1,2345678 juta", UNKNOWN, IKD_ERROR_BAD_NUMBER, "not a whole number" },
  { "1,0005 ribu", UNKNOWN, IKD_ERROR_BAD_NUMBER, "not a whole number" },
  { "14,049", UNKNOWN, IKD_ERROR_AMBIGUOUS_NUMBER, "14049, or 14 and the decimals 049" },
  { "1,005", UNKNOWN, IKD_ERROR_AMBIGUOUS_NUMBER, "1005, or 1 and the decimals 005" },
  { "1,450 ribu", UNKNOWN, IKD_ERROR_AMBIGUOUS_NUMBER, NULL },
  { "2,7 %", UNKNOWN, IKD_ERROR_BAD_NUMBER, "percentage" },
  { "54.7 persen", UNKNOWN, IKD_ERROR_BAD_NUMBER, "percentage" },
  { "1000000000000001", UNKNOWN, IKD_ERROR_IDENTITY_NUMBER, NULL },
  { "1.000.000.000.000.001", UNKNOWN, IKD_ERROR_BAD_NUMBER, "too large" },
  { "99999999999999999", UNKNOWN, IKD_ERROR_BAD_NUMBER, "too large" },
  { "9999999999999999999999999", UNKNOWN, IKD_ERROR_BAD_NUMBER, "too large" },
  { "9999999 miliar", UNKNOWN, IKD_ERROR_BAD_NUMBER, "too large" },
  /* What it may be at most would be. */
  { "1.000.000 miliar", UNKNOWN, IKD_ERROR_BAD_NUMBER, "too large" },
  { "-5", UNKNOWN, IKD_ERROR_NEGATIVE, "below zero" },
  { "−5", UNKNOWN, IKD_ERROR_NEGATIVE, "below zero" },
  { "-1.234.567", UNKNOWN, IKD_ERROR_NEGATIVE, NULL },
  { "-1,5 juta", UNKNOWN, IKD_ERROR_NEGATIVE, NULL },
  { "9901234567890123", UNKNOWN, IKD_ERROR_IDENTITY_NUMBER, "NIK" },
  { "-9901 2345 6789 0123", UNKNOWN, IKD_ERROR_IDENTITY_NUMBER, "NIK" },
  { "x 9901234567890123", UNKNOWN, IKD_ERROR_IDENTITY_NUMBER, "NIK" },
};

static void
test_count_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (count_refused_cases); i++)
    {
      g_autoptr (GError) error = NULL;
      IkdNumber number = ikd_number_exact (1);

      g_test_message ("case %u", i);
      g_assert_false (ikd_count_parse (count_refused_cases[i].text,
                                       count_refused_cases[i].separators, &number, &error));
      g_assert_error (error, IKD_ERROR, count_refused_cases[i].code);
      g_assert_cmpint (number.value, ==, 1);
      g_assert_null (g_strstr_len (error->message, -1, "9901"));
      if (count_refused_cases[i].words != NULL
          && g_strstr_len (error->message, -1, count_refused_cases[i].words) == NULL)
        g_error ("“%s” does not say “%s”", error->message,
                 count_refused_cases[i].words);
    }
}

static void
test_percent (void)
{
  static const struct
  {
    const char *text;
    gint64 percent;
    gint64 half;
  } cases[] = {
    { "2,7 %", 2700000, 50000 },
    { "2.7%", 2700000, 50000 },
    { "2,70\u00a0%", 2700000, 5000 },
    { "54.7 persen", 54700000, 50000 },
    { "54,7 Percent", 54700000, 50000 },
    { "30,06", 30060000, 5000 },
    { "100", 100000000, 500000 },
    { "0,5%", 500000, 50000 },
    { "0", 0, 500000 },
    { "2,123 %", 2123000, 500 },     /* one separator is the decimal one */
    { "2.123 %", 2123000, 500 },
    { "19.808307", 19808307, 0 },
    { "1000 %", 1000000000, 500000 },
    { "sekitar 8 %", 8000000, 500000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 percent = -1;
      gint64 half = -1;

      g_test_message ("“%s”", cases[i].text);
      ikd_percent_parse (cases[i].text, &percent, &half, &error);
      g_assert_no_error (error);
      g_assert_cmpint (percent, ==, cases[i].percent);
      g_assert_cmpint (half, ==, cases[i].half);
    }
}

static void
test_percent_refused (void)
{
  static const struct
  {
    const char *text;
    int code;
  } cases[] = {
    { NULL, IKD_ERROR_BAD_NUMBER },
    { "", IKD_ERROR_BAD_NUMBER },
    { "%", IKD_ERROR_BAD_NUMBER },
    { "2,7 % 3", IKD_ERROR_BAD_NUMBER },
    { "1,5 juta", IKD_ERROR_BAD_NUMBER },
    { "2,1234567", IKD_ERROR_BAD_NUMBER },
    { "1000,1 %", IKD_ERROR_BAD_NUMBER },
    { "1.234,5 %", IKD_ERROR_BAD_NUMBER },
    { "99999999999999999999", IKD_ERROR_BAD_NUMBER },
    { "-2,7 %", IKD_ERROR_NEGATIVE },
    { "−2,7 %", IKD_ERROR_NEGATIVE },
    { "9901234567890123", IKD_ERROR_IDENTITY_NUMBER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("“%s”", cases[i].text != NULL ? cases[i].text : "(null)");
      g_assert_false (ikd_percent_parse (cases[i].text, NULL, NULL, &error));
      g_assert_error (error, IKD_ERROR, cases[i].code);
      g_assert_null (g_strstr_len (error->message, -1, "9901"));
    }
}

static void
test_recognise (void)
{
  g_assert_true (ikd_percent_recognise ("2,7 %"));
  g_assert_true (ikd_percent_recognise ("54.7 Persen"));
  g_assert_true (ikd_percent_recognise ("8 percent of residents"));
  g_assert_false (ikd_percent_recognise ("Persentase"));
  g_assert_false (ikd_percent_recognise ("14.049"));
  g_assert_false (ikd_percent_recognise (NULL));
}

static void
test_guess (void)
{
  static const struct
  {
    const char *text;
    IkdSeparators expected;
  } cases[] = {
    { "1.234.567", INDONESIAN }, { "1,5", INDONESIAN },       { "1.234,5", INDONESIAN },
    { "2,7 %", INDONESIAN },     { "0,049", INDONESIAN },     { "1,5 juta", INDONESIAN },
    { "1 234,5", INDONESIAN },   { "1,234,567", ENGLISH },    { "1.5", ENGLISH },
    { "1,234.5", ENGLISH },      { "0.94%", ENGLISH },        { "14.049", UNKNOWN },
    { "14,049", UNKNOWN },       { "14049", UNKNOWN },        { "14 049", UNKNOWN },
    { "1.5 juta", UNKNOWN },     { "54.7 persen", UNKNOWN },  { "6.6.2023", UNKNOWN },
    { "33.01.24", UNKNOWN },     { "Kec. 1,5", UNKNOWN },     { "", UNKNOWN },
    { NULL, UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].text != NULL ? cases[i].text : "(null)");
      g_assert_cmpint (ikd_separators_guess (cases[i].text), ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/divide", test_divide);
  g_test_add_func ("/number/rounded", test_rounded);
  g_test_add_func ("/number/count", test_count);
  g_test_add_func ("/number/count-refused", test_count_refused);
  g_test_add_func ("/number/percent", test_percent);
  g_test_add_func ("/number/percent-refused", test_percent_refused);
  g_test_add_func ("/number/recognise", test_recognise);
  g_test_add_func ("/number/guess", test_guess);

  return g_test_run ();
}
