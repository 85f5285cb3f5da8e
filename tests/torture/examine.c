/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Whatever a file holds, a process that takes it ends by itself and in time. */

#include "examine.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "disk.h"
#include "ikd-error.h"
#include "ikd-overview.h"
#include "ikd-plan-service.h"

#define PATIENCE_SECONDS 60

GPid
examine_start (Torture *self, const char *job, const char *path, const char *argument)
{
  const char *const argv[] = { self->program, "--work", job, path, argument, NULL };
  g_autoptr (GError) error = NULL;
  GPid pid = 0;

  g_spawn_async (NULL, (char **) argv, NULL,
                 G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, &pid, &error);
  g_assert_no_error (error);
  return pid;
}

int
examine_wait (GPid pid)
{
  int status = 0;

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_spawn_close_pid (pid);
  return WIFEXITED (status) ? WEXITSTATUS (status) : -1;
}

char *
examine_end (GPid pid)
{
  int status = 0;

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_spawn_close_pid (pid);
  if (WIFSIGNALED (status))
    return WTERMSIG (status) == SIGALRM ? g_strdup ("it did not end in time")
                                        : g_strdup_printf ("signal %d", WTERMSIG (status));
  return WEXITSTATUS (status) == 0 ? NULL : g_strdup_printf ("status %d", WEXITSTATUS (status));
}

static int
work_keep (const char *path, int n)
{
  g_autoptr (IkdSession) session = ikd_session_open (path, 0, NULL);

  if (session == NULL)
    return 1;
  for (int i = 1; i <= n; i++)
    if (!torture_keep (session, EXAMINE_CODE, EXAMINE_DATE, 5000 + i, NULL))
      return 1;
  ikd_session_close (session);
  return 0;
}

static int
work_read_only (const char *path, int user)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = NULL;
  gint64 stands;

  if (geteuid () == 0 && (setgid ((gid_t) user) != 0 || setuid ((uid_t) user) != 0))
    return 1;
  session = ikd_session_open (path, 0, &error);
  if (session == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  stands = torture_get (session, "33.01.01", "2024-01-01", NULL);
  torture_keep (session, "33.01.01", "2024-01-01", 5000, &error);
  if (stands != 1010 || !ikd_session_is_read_only (session)
      || !g_error_matches (error, IKD_ERROR, IKD_ERROR_READ_ONLY))
    return 1;
  ikd_session_close (session);
  return 0;
}

/* Damage may show or not; it must not be the end of the program. */
static int
work_look (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = ikd_session_open (path, 0, &error);
  g_autoptr (IkdVerification) found = NULL;
  g_autoptr (IkdRegion) office = NULL;

  if (session == NULL)
    return error != NULL && *error->message != '\0' ? 0 : 1;
  found = ikd_verify (session, NULL, NULL);
  office = ikd_session_find_region (session, "33.01", NULL);
  if (office != NULL)
    {
      const IkdOverviewQuery query = { .region = ikd_region_get_id (office), .day = IKD_DAY_NONE,
                                       .segment = g_intern_string ("") };
      g_autoptr (IkdOverview) overview = ikd_overview_load (session, &query, NULL, NULL);
    }
  torture_keep (session, "33.01.01", "2024-06-03", 5000, NULL);
  ikd_session_close (session);
  return 0;
}

int
examine_work (const char *job, const char *path, const char *argument)
{
  alarm (PATIENCE_SECONDS);
  if (g_str_equal (job, "keep"))
    return work_keep (path, (int) g_ascii_strtoll (argument, NULL, 10));
  if (g_str_equal (job, "full"))
    return disk_work (path, argument);
  if (g_str_equal (job, "read-only"))
    return work_read_only (path, (int) g_ascii_strtoll (argument, NULL, 10));
  return work_look (path);
}
