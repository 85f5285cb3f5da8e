/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors
 *
 * Exact integer arithmetic. Guarantees that no product is computed in fewer than 128 bits and that
 * no floating point is involved; a result beyond 64 bits is the nearest value that fits.
 */

#include "ikd-number.h"

__extension__ typedef __int128 Wide;

static gint64
narrow (Wide value)
{
  if (value > G_MAXINT64)
    return G_MAXINT64;
  if (value < G_MININT64)
    return G_MININT64;

  return (gint64) value;
}

/* The floor of a·b/c; @remainder is 0 … c − 1. */
static Wide
divide (gint64 a, gint64 b, gint64 c, Wide *remainder)
{
  Wide product = (Wide) a * b;
  Wide quotient = product / c;

  *remainder = product % c;
  if (*remainder < 0)
    {
      *remainder += c;
      quotient--;
    }

  return quotient;
}

/**
 * ikd_div_nearest:
 * @a: a factor
 * @b: a factor
 * @c: the divisor, above 0
 *
 * Returns: a·b/c to the nearest integer, halves up (towards larger numbers)
 */
gint64
ikd_div_nearest (gint64 a, gint64 b, gint64 c)
{
  Wide remainder = 0;
  Wide quotient = 0;

  g_return_val_if_fail (c > 0, 0);

  quotient = divide (a, b, c, &remainder);
  return narrow (remainder >= c - remainder ? quotient + 1 : quotient);
}

/**
 * ikd_div_floor:
 * @a: a factor
 * @b: a factor
 * @c: the divisor, above 0
 *
 * Returns: the largest integer that is not above a·b/c
 */
gint64
ikd_div_floor (gint64 a, gint64 b, gint64 c)
{
  Wide remainder = 0;

  g_return_val_if_fail (c > 0, 0);

  return narrow (divide (a, b, c, &remainder));
}

/**
 * ikd_div_ceil:
 * @a: a factor
 * @b: a factor
 * @c: the divisor, above 0
 *
 * Returns: the smallest integer that is not below a·b/c
 */
gint64
ikd_div_ceil (gint64 a, gint64 b, gint64 c)
{
  Wide remainder = 0;
  Wide quotient = 0;

  g_return_val_if_fail (c > 0, 0);

  quotient = divide (a, b, c, &remainder);
  return narrow (remainder > 0 ? quotient + 1 : quotient);
}

/**
 * ikd_number_rounded:
 * @value: a count
 * @half: half of the unit it was rounded to; 0 if it was not
 *
 * Returns: the count with the interval [value − half, value + half − 1], never below 0
 */
IkdNumber
ikd_number_rounded (gint64 value, gint64 half)
{
  g_return_val_if_fail (half >= 0, ikd_number_exact (value));

  if (half == 0)
    return ikd_number_exact (value);

  return (IkdNumber){ TRUE, value, MAX (0, narrow ((Wide) value - half)),
                      narrow ((Wide) value + half - 1) };
}

/**
 * ikd_number_default_half:
 * @value: a count given as rounded without saying to what
 *
 * Returns: half the place of the last non-zero digit; 0 for a count that shows no rounding
 */
gint64
ikd_number_default_half (gint64 value)
{
  gint64 place = 1;

  if (value == 0)
    return 0;
  for (; value % 10 == 0; value /= 10)
    place *= 10;

  return place / 2;
}
