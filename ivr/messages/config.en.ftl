# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

### What staff read: mistakes, commands, pages. What callers hear is in prompts/.

## config.toml: the file

config-file-missing = there is no such file: put config.toml with the offices’ hours here, or say where it is with IVR_CONFIG
config-file-not-a-file = this is a folder, not a file: what is needed is the file with the offices’ hours
config-file-unreadable = the file cannot be opened: check its permissions
config-file-not-utf8 = this line has a character that is not UTF-8: save the file with the UTF-8 encoding
config-file-empty = the file is empty: it needs at least the section [line] and one [[office]]
config-in-force = config.toml is in order and in force

## config.toml: how it is written

config-syntax-statement = this line makes no sense: it must be a [section], a setting such as key = "5", or a comment after #
config-syntax-rest = something more stands after the value: texts, hours and telephone numbers go in quotes, one setting to a line
config-syntax-array = here, or on the line before, a list is not closed: it needs a comma between items and ] at its end
config-syntax-table = here, or on the line before, a brace {"{"} is not closed: it needs a comma between settings and {"}"} at its end, on the same line
config-syntax-equals = the sign = is missing after the setting’s name, or the name has more than letters without accents, digits and hyphens
config-syntax-header = the section’s title is not closed: write [line] or [[office]]
config-syntax-twice = this setting or section is there already: it can be in the file only once (several offices, closures or operators each go under a [[title]] of their own)
config-syntax-value = the value makes no sense: a text goes in straight quotes ("), a day is written 2026-12-24, yes and no are written true and false
config-syntax-key = the setting’s name makes no sense: letters without accents, digits and hyphens only, or all of it in straight quotes ("); within braces no new line, and no comma at the end
config-syntax-backslash = after a backslash (\) the text makes no sense: write two of them (\\) or take it out
config-syntax-quotes = a text begins with quotes and has none at its end: close the quotes
config-syntax-character = there is a character that cannot be used (often it comes along from another program): delete the line and type it again
config-syntax-other = the file cannot be read: start again from a copy that worked

## config.toml: the shape of settings

config-unknown-setting = there is no setting “{ $name }”: what can stand here is { $known }
config-unknown-setting-near = there is no setting “{ $name }”: perhaps “{ $near }”?
config-missing = the setting “{ $name }” is missing: it must be given here
config-not-text = “{ $name }” must be a text in quotes, but is { $found }
config-not-number = “{ $name }” must be a whole number without quotes, but is { $found }
config-not-true-or-false = “{ $name }” must be true or false, without quotes, but is { $found }
config-not-day = “{ $name }” must be a day such as 2026-12-24, without quotes and without a time, but is { $found }
config-not-moment = “{ $name }” must be a day such as 2026-12-24, or a day and a time such as 2026-12-24T10:30:00, without quotes, but is { $found }
config-not-list = “{ $name }” must be a list in square brackets, such as ["…", "…"], but is { $found }
config-not-table = “{ $name }” must be a group of settings in braces, or a section, but is { $found }
config-not-choice = “{ $name }” can only be one of { $choices }, but is { $found }
config-single-brackets = there can be many of “{ $name }”: write the title as [[{ $name }]], with two square brackets
config-double-brackets = there is only one of “{ $name }”: write the title as [{ $name }], with one square bracket
config-too-small = “{ $name }” is { $found }: it must be at least { $limit }
config-too-large = “{ $name }” is { $found }: it can be { $limit } at most
config-far-date = the date { $found } is too far away: its year must be from 2000 to 2099
config-empty = “{ $name }” is empty: write the text, or take the setting out where it need not be given
config-too-long = “{ $name }” has { $count } characters, and callers listen to all of them: write { $most } at most
config-not-to-be-said = character number { $place } of “{ $name }” ({ $code }) can be neither seen nor said, copied from another program perhaps: delete it
config-place-without-hours = another place without hours is never open: write its hours, or take the group out

## config.toml: the line

config-unknown-zone = there is no time zone “{ $text }”: it must be a name such as “{ $near }”
config-unknown-holidays = there is no holiday code “{ $text }”: it must be a country with a province, such as “IT-MO” for Modena
config-emergency = “{ $text }” is not an emergency number: 2 to 6 digits, such as “112”
config-number = “{ $text }” is not a telephone number that exists: it needs its country code and no spaces, such as “+390592034444”
config-number-twice = the number “{ $text }” is on line { $line } already: it must lead to one office only, and cannot be the line’s own number
config-country = “{ $text }” is not a country’s code: two capital letters, such as “IT”

## config.toml: languages and names

config-unknown-language = the language “{ $code }” has no prompts or no voice: what can be used is { $known }
config-language-not-offered = the language “{ $code }” is not one of the line’s: what can be used is { $offered }
config-language-twice = the language “{ $text }” is there already: it can be in the list only once
config-language-form = “{ $text }” is not a language’s code: two or three small letters, such as “it”
config-languages-count = there are { $count } languages: there must be from 1 to 9, as each has a key
config-name-missing = “{ $name }” is not there in the language “{ $code }”: every language of the line needs it

## config.toml: offices

config-no-offices = there is no office: at least one [[office]] is needed
config-many-offices = there are { $count } offices: of a spoken menu with more than { $most } choices callers do not remember all; better join some
config-no-operators = the office “{ $office }” has no operators: nobody can answer; add it to the “offices” of at least one [[operator]]
config-id-form = “{ $text }” will not do as an id: 1 to 20 small letters without accents, digits or hyphens
config-id-twice = the id “{ $text }” is on line { $line } already: each must have its own
config-key-form = “{ $text }” will not do as a key: it must be one digit from “1” to “8”
config-key-of-the-menu = the key “{ $key }” is the menu’s own (0 a person, 9 again, * language, # menu): choose one from “1” to “8”
config-key-twice = the key “{ $text }” belongs to the office on line { $line } already: each office must have its own
config-unknown-office = there is no office “{ $office }”: there are { $known }
config-no-office-named = the list is empty: name at least one office
config-email = “{ $text }” is not an e-mail address: it must be like “office@comune.modena.it”

## config.toml: hours

config-span-form = the hours “{ $text }” make no sense: write them like “08:30-13:00”, and “22:00-02:00+1” where they end after midnight
config-span-step = the hours “{ $text }” are not in steps of five minutes: the voice can only say times such as 8:30 or 8:35
config-span-backwards = the hours “{ $text }” end before they begin: the end must come after the beginning (on the next day, with +1: “22:00-02:00+1”)
config-spans-overlap = the hours “{ $first }” and “{ $second }” overlap: the second must begin when the first is over
config-spans-overlap-at-night = the hours “{ $first }” run over midnight and overlap with “{ $second }” of the next day: the second must begin when the first is over
config-backward-days = the days “{ $name }” run backwards: the first must come earlier in the week, as in “monday-friday”
config-days-twice = “{ $name }” and “{ $other }” (line { $line }) share days: each day can be in one group only, or stand alone
config-season-backwards = the season ends ({ $until }) before it begins ({ $start }): “until” must come after “from”
config-seasons-overlap = the season overlaps with the one on line { $line }: it must begin when the other is over
config-no-visits = the office “{ $office }” has no visiting hours: add [office.visits], or take out kind = "visits"

## config.toml: closures and extra days

config-closure-backwards = the closure ends ({ $until }) before it begins ({ $start }): “until” must come after “from”
config-moment-step = the time { $text } is not in steps of five minutes: the voice can only say times such as 8:30 or 8:35
config-redirect-to-itself = calls would go to the office “{ $office }”, which this same closure shuts: choose an office that stays open
config-redirect-circle = calls would go round in a circle ({ $offices }, lines { $lines }): one of these offices must stay open or send them elsewhere
config-opening-in-closure = { $day } is inside the closure on line { $line }, which always wins: split the closure in two, or take out this opening
config-opening-twice = the office “{ $office }” has an extra day on { $day } already, on line { $line }: one with all its hours is enough

## config.toml: operators

config-operator-phone = “{ $text }” cannot be called: it must be a number such as “+390592034444”, or “sip:name@exchange”, or “client:name”

## config.toml: who signs in to the staff's pages

config-outcome-name = the name is not there in the language “{ $code }”: operators read it in { $known }
config-outcome-language = operators do not read names in the language “{ $code }”: they do in { $known }
config-no-roles = the list of roles is empty: there must be at least one of { $known }
config-unknown-role = there is no role “{ $role }”: there are { $known }
config-screen-alone = the role “screen” stands alone: a screen on the wall stays in for months, and must be able to do nothing else
config-unknown-operator = there is no operator “{ $operator }”: there are { $known }
config-not-an-operator = among the [[operator]] there is no “{ $operator }” (there are { $known }): for the role “operator” add who it is on the telephone, as operator = "anna"

## The environment (the variables that the program starts with)

environment-flag = it is “{ $value }”: it must be 1 (yes) or 0 (no)
environment-no-carrier = there is neither the simulator nor a Twilio account: set IVR_SIMULATOR=1 to try the line, or TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN
environment-simulator-and-account = it is 1, but there is a Twilio account too: take out IVR_SIMULATOR for the real line, or TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN for the pretend one
environment-half = it is missing while { $other } is there: both are needed, from the first page of Twilio’s console
environment-account-form = it is not a Twilio Account SID: that begins with AC, then 32 digits or letters from a to f; copy it from Twilio’s console
environment-token-form = it is not a Twilio Auth Token: 32 digits or letters from a to f; copy it from Twilio’s console
environment-token-count = it must be one Auth Token, or two different ones with a comma between them while one takes over from the other
environment-filler = it is a fake value, which anyone knows: copy the real one from Twilio’s console
environment-secret-twice = it is there together with { $file }: take out one of the two
environment-secret-file = the file “{ $file }” cannot be read: check that it is there, that it is text, and that the program has permission
environment-secret-empty = the file “{ $file }” is empty: it must hold the secret value, on one line
environment-region = “{ $value }” is not a Twilio region: it must be { $known }, or not be there
environment-database-form = it is not the address of a database: it must be like sqlite:////var/lib/centralino/centralino.db (a file) or postgresql://user:password@server/centralino; within the password @ : / ? # % are written %40 %3A %2F %3F %23 %25
environment-database-memory = it names no file: without one, every restart would lose those who wait; write sqlite:/// and the name of a file, as in sqlite:////var/lib/centralino/centralino.db
environment-data = the folder “{ $folder }” cannot be made or used ({ $why }): give the user who runs the line permission, or choose another folder
environment-database-newer = the database was prepared by a later version of the program ({ $version }; this one knows up to { $known }): update the program, or put back the copy of the database that was made before the update
environment-key-missing = it is missing: it must be a secret key made at random that stays the same; make one with “openssl rand -hex 32”
environment-key-short = it is too short: it must have at least { $least } characters made at random; make one with “openssl rand -hex 32”
environment-key-weak = it can be guessed: it is a few characters again and again; make one with “openssl rand -hex 32”
environment-url-missing = it is missing: it must be the public address by which Twilio reaches us, such as https://centralino.comune.example
environment-url-tail = “{ $value }” has a ? or a #: take out everything from there on
environment-url-slash = it ends with a slash: write “{ $right }”
environment-url-form = “{ $value }” is not an address: it must be like https://centralino.comune.example or https://www.comune.example/centralino
environment-url-https = it is not protected: write “{ $right }”, with a valid certificate
