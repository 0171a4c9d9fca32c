# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## ivr operator: those who answer

help-operator = For those who answer calls.
help-operator-pin =
    Give an operator a PIN, by which they go on duty from any telephone.

    ID is that of [[operator]] in config.toml. The PIN is typed twice and not shown; only a hash of it is kept. Whoever forgets theirs is given another.
help-operator-pin-generate = Make it at random and write it here, this once.
help-operator-pin-clear = Take it away: from other telephones the operator is not known any more.
operator-unknown = There is no operator "{ $operator }". There are: { $known }.
operator-pin-one-way = Choose either --generate or --clear.
operator-pin-ask = PIN
operator-pin-again = Once more
operator-pin-form = A PIN is { $shortest } to { $longest } digits and nothing else.
operator-pin-weak = This PIN can be guessed: not one digit again and again, nor a row such as 123456.
operator-pin-differs = The two are not the same. Nothing was changed.
operator-pin-taken = This PIN can't be used. Choose another, or --generate.
operator-pin-set = The PIN of { $operator } was changed.
operator-pin-made = The PIN of { $operator }: { $pin }
operator-pin-cleared = { $operator } has no PIN any more.

## ivr tick: one round of whoever looks after the line

help-tick =
    Do once what a running line does by itself, each second.

    Moves callers for whom an operator is free, ends what has expired, calls back, forgets. For whoever wants cron to watch over the line. Writes nothing if all goes well.
tick-simulator = With the simulator the line makes its own rounds: from here there is no carrier to turn to.
