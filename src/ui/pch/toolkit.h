/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What nearly every file of widgets includes, read once in a build with -Db_pch=true. Nobody
 * includes it by name: a build without it finds what a file forgot. */

#ifndef IKD_TOOLKIT_H
#define IKD_TOOLKIT_H

#include <adwaita.h>

#endif
