# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## The figures, on a page

figures-title = Figures
figures-intro = How many waited, how long, and how it ended. No figure is about one person alone.
figures-from = From
figures-to = To
figures-office = Office
figures-office-all = All offices
figures-language = Caller's language
figures-language-all = All languages
figures-show = Show
figures-csv = Download as CSV
figures-bad-day = There is no such day: write it as 2026-01-31.
figures-backwards = The period ends before it begins.
figures-too-long = { $days } days at most. For a period as long as this there is the command, on the line's machine: ivr report --from { $first } --to { $last }
figures-at-most = Up to { $days } days at once.
figures-not-over = Today counts up to { $time }: the day is not over.
figures-today = today
figures-bad-office = There is no such office.
figures-bad-language = The line does not speak this language.
figures-period = { $days ->
    [0] { $first }
   *[other] From { $first } to { $last }
 }
figures-none = Nobody waited in this period: there are no figures to show.
figures-empty-days = { $empty ->
    [0] Somebody called on every day.
    [one] On one day of { $days } nobody called.
   *[other] On { $empty } days of { $days } nobody called.
 }
figures-empty-day = no calls
figures-days = Day by day
figures-day = Day
figures-bars = The sector's bars
figures-bar-mean-150 = Mean wait of 2:30 or less
figures-bar-within-20 = 80% answered within 20 seconds
figures-bar-mean-240 = Mean wait of 4:00 or less, with 80% served
figures-met = met
figures-not-met = not met
figures-unknown = nothing to tell it from
figures-bar-line = bar { $bar }
figures-bar-line-20 = bar { $bar } within 20 s

## The drawings

figures-calls-per-day = Calls per day
figures-calls-per-hour = Calls per hour
figures-calls-told = A column for each day or hour, divided by how the wait ended. The tables have the same figures.
figures-calls-day = { $name }: answered { $answered }, called back { $called-back }, not reached { $unreached }, gave up { $abandoned }
figures-calls-hour = { $name } h: answered { $answered }, called back { $called-back }, not reached { $unreached }, gave up { $abandoned }
figures-wait-per-hour = Mean wait, hour by hour
figures-wait-told = A column for each hour, in minutes and seconds, with the sector's bars at { $first } and { $second }. The table has the same figures.
figures-wait-hour = { $hour } h: mean wait { $mean }
figures-nobody-hour = { $hour } h: nobody
figures-share-per-hour = Answered within 20 and 120 seconds, hour by hour
figures-share-told = Two columns for each hour, as shares of all who waited, with the sector's bar: { $bar } within 20 seconds. The table has the same figures.
figures-share-hour = { $hour } h: within 20 s { $first }, within 120 s { $second }

## The table

figures-table = All figures
figures-table-told = Waits in minutes and seconds, of those answered on the line; shares of all who waited.
figures-of = Of
figures-all = All
figures-part-all = In all
figures-part-office = By office
figures-part-language = By language
figures-part-hour = By hour
figures-column-answered = Answered
figures-column-called-back = Called back
figures-column-unreached = Not reached
figures-column-abandoned = Gave up
figures-column-wait-mean = Mean wait
figures-column-wait-50 = Wait of 50%
figures-column-wait-80 = Wait of 80%
figures-column-wait-95 = Wait of 95%
figures-column-within-20 = Within 20 s
figures-column-within-120 = Within 120 s
figures-column-served = Served
figures-column-handling-mean = Mean talk
figures-column-announced = Waits announced
figures-column-hit-rate = Announced right
