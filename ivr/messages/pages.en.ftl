# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## The frame of all pages of the staff's

pages-brand = Centralino
pages-tagline = The staff's pages
pages-skip = Go to the content
pages-languages = Language of the pages
pages-language-it = Italiano
pages-language-en = English
pages-navigation = Pages
pages-sign-out = Sign out
pages-public = The line in text, for the public
pages-foot = No call is recorded.

## Where there is no page

refused-403-title = This page is not for you
refused-403 = Whoever administers the line decides, in config.toml, who may see it.
refused-404-title = There is nothing here
refused-404 = The page does not exist, or not any more.
refused-form-title = This form is out of date
refused-form = It was open for too long, or was filled in elsewhere. Nothing has changed: go back, reload the page and try again.
refused-503-title = One moment
refused-503 = Telephone calls come first: at this instant the line does not answer pages. Try again in a few seconds.
refused-other-title = It did not work
refused-other = The line could not answer. If it happens again, tell whoever administers it.
refused-again = Try again
