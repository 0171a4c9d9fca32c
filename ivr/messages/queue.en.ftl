# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## ivr queue audit: was the line fair?

help-queue = Ask about the line of those who wait.
help-queue-audit =
    Check that nobody in line was overtaken on a day.

    DAY is a day of the city's, as 2026-01-12. Reads the ledger, in which the line writes whatever changes the order. Every overtaking is listed: an operator was offered somebody with a higher number while somebody with a lower one waited whom the same operator could have served.
audit-day = { $day }
    numbers given: { $taken }
    offers to operators: { $claimed }; accepted: { $accepted }; back in line: { $returned }
    conversations ended: { $served }
    lines dropped: { $dropped }; taken up again: { $resumed }
    callbacks promised or put off: { $promised }
    gone without an operator: { $left }
audit-causes = No overtaking, only counted:
    offers while another operator was being rung for a lower number: { $ringing }
    offers to somebody who came from elsewhere with their number: { $came }
    offers while a caller with a lower number could not be reached: { $unreachable }
audit-alarms = Alarm: conversations that nobody had accepted: { $count }.
audit-overtaking = { $time } OVERTAKEN: number { $number } was offered to { $operator } while number { $overtaken } was waiting for { $office } (event { $event }).
audit-breach = { $time } event { $event }, { $about }: { $fault ->
    [missing] events before this one are missing from the ledger
    [reused] a number was given twice, or not by the turnstile
    [operator-taken] the operator was not free
    [place-taken] an operator was being rung for this number, or had it
    [not-in-line] an offer though nobody waited there for this operator
    [no-claim] it is about an offer that was over
   *[unknown] this version does not know such an event
 }.
audit-result = { $overtakings ->
    [0] Nobody was overtaken.
    [one] One overtaking.
   *[other] { $overtakings } overtakings.
 }{ $breaches ->
    [0] {""}
    [one] {" "}The ledger contradicts itself once.
   *[other] {" "}The ledger contradicts itself { $breaches } times.
 }
bad-day = "{ $text }" is not a day. Write it like this: 2026-01-12.
database-away = The database can't be read. Check IVR_DATABASE_URL or IVR_DATA, and that the line has been started there once.
