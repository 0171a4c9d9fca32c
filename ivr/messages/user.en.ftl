# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## ivr user: who signs in to the staff's pages

help-user = For those who sign in to the staff's pages.
help-user-invite =
    Write an address by which a person chooses their password.

    ID is that of [[user]] in config.toml. The address works once, within 48 hours, and takes the place of one given before. It is also for those who forgot their password.
help-user-list = List who may sign in, and whether they have a password.
help-user-end = Take a person's password away, and end all their sessions.
user-unknown = There is no [[user]] “{ $user }” in config.toml. There are: { $known }.
user-invited = For { $name }, and nobody else; it works once, within { $hours } hours:
user-invited-assumed = (if the pretend line is at { $address }; with make run PORT=8099 it takes IVR_PUBLIC_URL=http://localhost:8099 too)
user-has-password = has a password
user-is-invited = was invited
user-was-never-invited = to be invited
user-locked = locked until { $time } after too many failed attempts
user-ended = { $user } has no password any more, and is signed out everywhere.

## ivr doctor: what the staff's pages are made of

doctor-assets = staff's pages: all of their look is there
doctor-assets-missing = staff's pages: they work, but plain, since { $missing } are missing; run "make assets" in the program's folder
