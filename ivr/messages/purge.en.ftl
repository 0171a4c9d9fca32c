# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## ivr purge: what is forgotten

help-purge =
    Forget what is not needed any more: telephone numbers, remembered languages, the old log.

    The line does so by itself, once an hour; the times are in [privacy] and in remember_language_days of config.toml. With --dry-run you see, and change nothing, how much there is to forget: while the line runs, all of it is zero or nearly so.
help-purge-dry-run = Only count.
purge-due = To be forgotten:
purge-done = Forgotten:
purge-calls-number = numbers of callers
purge-calls-keyed = numbers keyed in for a callback
purge-places-phone = numbers of callbacks that are over
purge-calls-caller = hashes of callers' numbers
purge-places-caller = hashes of the numbers of those who waited
purge-callers = remembered languages
purge-guesses = wrong codes
purge-announcements = waits that were announced
purge-log = rows of the log of calls
purge-ledger = events of the ledger of the line
purge-moves = errands to the carrier
purge-intents = wishes of operators at their desks
purge-wrap_ups-note = notes of conversations
purge-wrap_ups = outcomes of conversations
purge-claims = offers to operators
purge-places = places in line
purge-calls = calls
purge-config_revisions = old versions of the hours
purge-sessions = sessions of staff that are over
purge-accounts = invitations that ran out, and passwords of those who are gone
purge-attempts = sign-ins that failed
purge-staff_record = entries of the record of who did what
purge-in-full = Numbers still needed in full: { $calls } of those on the line, { $callbacks } of those to be called back.

## The database is not the one that a command expects

database-older = The database has version { $version }, this program { $known }: restart the line, which brings it up to date by itself.
database-newer = The database has version { $version }, this program knows up to { $known }: update the program.
