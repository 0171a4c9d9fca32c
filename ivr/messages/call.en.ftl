# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## The telephone in the terminal (ivr call)

call-hint = Type the keys to press, like 1. Help: /help. End: /quit.
call-help =
    1              press a key, or several: 0-9, * and #
    /wait 30       wait 30 seconds without pressing anything
    /hangup        hang up
    /from NUMBER   call again from this number, like +393331234567; withheld: a hidden number
    /to NUMBER     call another number of the line, an old one for instance
    /at WHEN       set the city's clock, like /at 2026-12-25T10:00
    /operator WHO HOW    how an operator behaves ({ $operators }): answers, refuses, busy, rings, voicemail, or in full, like answers after 5 seconds, presses 1, talks for 2 minutes
    /desk WHO WHAT       what an operator does at the desk: park, take-back, send-on OFFICE, end; on, pause, ready, off
    /save NAME TITLE     write this call as a test into tests/calls
    /quit          leave
call-unknown = "{ $line }" is no command. For a list of them: /help.
call-too-late = Every sentence here was already heard to its end: @ is for written tests only.
call-no-operator = There is no operator "{ $name }". There are: { $known }.
call-no-number = "{ $number }" is neither a telephone number like +393331234567 nor withheld.
call-not-ours = The line does not answer the number "{ $number }". It answers: { $known }.
call-bad-name = "{ $name }" can't be the name of a test: only small letters, digits and hyphens, like christmas-in-arabic.
call-saved = Written: { $path }
call-not-saved = { $path } can't be written: { $reason }
call-refused = The line answered something that Twilio would not accept: { $reason }
