# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## ivr report: the figures

help-report =
    The figures of a period: how many were answered, how long they waited, the sector's bars.

    Without days: the last seven, today included. Example: ivr report --from 2026-01-01 --to 2026-01-31
help-report-from = The first day, as 2026-01-01.
help-report-to = The last day, included. If left out: today.
help-report-json = As JSON, for other programs: times in seconds, shares from 0 to 1.
help-report-csv = As CSV, for a spreadsheet: times in seconds, shares from 0 to 1.
report-one-form = Choose either --json or --csv.
report-backwards = The period ends ({ $last }) before it begins ({ $first }).
report-title = From { $first } to { $last }. Waits in minutes and seconds; shares of all who waited.
report-all = all
report-hour = { $hour } h
report-answered = answered
report-called-back = called back
report-unreached = not reached
report-abandoned = gave up
report-wait-mean = mean wait
report-wait-50 = 50%
report-wait-80 = 80%
report-wait-95 = 95%
report-within-20 = in 20 s
report-within-120 = in 120 s
report-served = served
report-handling-mean = talk
report-announced = announced
report-hit-rate = right
report-outcome = Noted by operators, { $outcome }: { $count }
report-bars = The sector's bars:
report-bar-mean-150 = { $met ->
    [yes] yes
   *[no] NO
 }, mean wait of 2:30 or less: it is { $mean }
report-bar-within-20 = { $met ->
    [yes] yes
   *[no] NO
 }, 80% answered within 20 seconds: it is { $within }
report-bar-mean-240 = { $met ->
    [yes] yes
   *[no] NO
 }, mean wait of 4:00 or less with 80% served: it is { $mean } with { $served }
report-bar-mean-150-unknown = ?, mean wait of 2:30 or less
report-bar-within-20-unknown = ?, 80% answered within 20 seconds
report-bar-mean-240-unknown = ?, mean wait of 4:00 or less with 80% served
