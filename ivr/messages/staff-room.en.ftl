# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## The page of the offices

staff-room-title = Offices
staff-room-moment = As it is now, { $moment }
staff-room-broken = The file with the hours has a mistake.
staff-room-broken-goes-on = The line goes on with the last good one, and nothing can be changed here until the file is mended by hand:
staff-room-open = Open
staff-room-shut = Closed
staff-room-closure = closed for exceptional reasons
staff-room-kind-hours = by phone
staff-room-kind-visits = at the door
staff-room-week-of = The next seven days: { $office }
staff-room-day = Day
staff-room-hours = Hours
staff-room-today = today
staff-room-shut-all-day = closed
staff-room-ahead = Closures, extra days and seasons
staff-room-nothing-ahead = Nothing in view: the weekly hours and the holidays hold.
staff-room-on = in force
staff-room-deed-closure = Closure
staff-room-deed-opening = Extra day
staff-room-deed-season = Season
staff-room-from-to = from { $first } to { $last } included
staff-room-from-moment = from { $first }, open again { $last }
staff-room-from-open = from { $first }, until further notice
staff-room-other-week = another week
staff-room-all-offices = all offices
staff-room-redirected = answered by { $office }
staff-room-last = Last change: { $who }, { $when }.
staff-room-by-hand = by hand, in the file
staff-room-trouble = Nothing was changed
staff-room-back = To the offices
