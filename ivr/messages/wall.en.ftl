# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## The board on the wall

wall-title = Wallboard
wall-updated = Figures of
wall-stale = The figures stand still: for more than 15 seconds the line has not answered. They are those of
wall-again = Reload
wall-no-script = Without JavaScript the page does not update by itself.
wall-office = Office
wall-today = Today
wall-waiting = Waiting
wall-longest = Longest wait
wall-free = Free
wall-busy = Busy
wall-answered = Answered
wall-abandoned = Gave up
wall-within-120 = Within 120 s
wall-minutes = { $minutes ->
    [0] < 1 min
   *[other] { $minutes } min
 }
wall-open = open
wall-open-today = open until { $time }
wall-open-later = open until { $day }, { $time }
wall-closed = closed
wall-closed-today = closed, opens at { $time }
wall-closed-later = closed, opens { $day } at { $time }
