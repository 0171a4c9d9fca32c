# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## Help of the commands

help-ivr =
    Centralino: the single number of the social services.

    Whoever looks after the hours uses two commands: "ivr check" says whether config.toml is in order, "ivr say" writes word by word what a caller hears. "ivr call" phones the line from the terminal, to try it.
help-check =
    Check the configuration and the sentences.

    Lists every mistake with its line. Without mistakes the line takes the new configuration up by itself, within two seconds, while calls go on.
help-check-speak = Also write what is heard now, at the next closure, at the next holiday and at both clock changes.
help-say =
    Write what a caller to an office hears.

    OFFICE is the office's id in config.toml, for instance casa. Example: ivr say casa --at 2026-12-25T10:00 --language ar
help-say-at = Day and time in the city, as 2026-12-25T10:00. Left out: now.
help-say-play = Also sound the sentences from the loudspeaker.
help-say-wav = Put the sentences, one after the other, into this sound file.
help-language = Code of the caller's language, as it or ar. Left out: the configuration's first.
help-call =
    Phone the line from the terminal, without a telephone or a network.

    You type keys and read sentences. During the call, /help lists the rest.
help-call-from = The caller's number, as +393331234567; "withheld" for a hidden one.
help-call-to = The number called, if it is not the line's own.
help-call-at = Day and time in the city when the call begins, as 2026-12-25T10:00.
help-option = Show this help.

## Outcomes

check-fine = { $file } is in order: { $offices ->
    [one] one office
   *[other] { $offices } offices
 }, { $operators ->
    [one] one operator
   *[other] { $operators } operators
 }, { $languages ->
    [one] one language
   *[other] { $languages } languages
 }.
check-mistakes = { $count ->
    [one] One mistake.
   *[other] { $count } mistakes.
 }
check-kept = Until the file is in order, the line goes on with the previous configuration.
check-warning = warning: { $text }
check-holiday = prompts/{ $language }.ftl: the sentence "holiday" lacks the holiday "{ $name }". Add a branch [{ $name }].
say-unknown-office = There is no office "{ $office }". There are: { $known }.
say-unknown-language = "{ $language }" is not among the configuration's languages: { $known }.
say-now = now
say-closure = at the next closure
say-holiday = at the next holiday
say-clocks = when the clocks change
bad-moment = "{ $text }" is not a day and a time. Write it like this: 2026-12-25T10:00.
bad-number = "{ $text }" is not a number. Write it with the country's prefix, like this: +393331234567.
config-first = The configuration has to be mended first:

## The sentences: what is missing or wrong in prompts/

gap-junk = { $where }: not a valid line: { $name }.
gap-duplicate = { $where }: "{ $key }" is written twice, and only the first counts. Take the other away.
gap-missing-key = { $where }: the sentence "{ $key }" is missing.
gap-missing-grammar = { $where }: "{ $key }" is missing, which { $name } needs.
gap-missing-variable = { $where }: "{ $key }" lacks { "{ $" }{ $name }{ " }" }, which is heard in other languages.
gap-unknown-variable = { $where }: in "{ $key }" there is no { "{ $" }{ $name }{ " }" }.
gap-unknown-function = { $where }: in "{ $key }" there is no function { $name }.
gap-unknown-reference = { $where }: "{ $key }" refers to "{ $name }", which is not there.
gap-circle = { $where }: "{ $key }" refers to itself, directly or not.
gap-unused = { $where }: "{ $key }" is never said. Take it away.
