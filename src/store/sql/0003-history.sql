-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 3. The revisions of a figure lead from the current one to the one that each replaces; to
-- find them by their key as well was most of what it took to write one.
DROP INDEX figure_rev_key;
