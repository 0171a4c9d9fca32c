# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

# Why a change was not made
edit-entry-gone = this entry has been changed or taken out meanwhile: load the page again
edit-office-gone = the office “{ $office }” has been taken out meanwhile: load the page again
edit-file-broken = the file cannot be read any more at line { $line }: it must be mended by hand
edit-layout = the file is laid out in a way that cannot be changed from here without altering something else: change it by hand
edit-touched = the same entry has been changed meanwhile: look first at what is different
edit-base-unknown = this page is too old: load it again
edit-first = this is the first version: there is nothing before it
edit-revision-gone = there is no version { $number }
edit-before-forgotten = version { $number } cannot be taken back: the one before it is too old and not kept any more
edit-busy = many are saving at this moment: try again
edit-file-unwritable = the file cannot be written ({ $why }): whoever runs the service must see to it

# What was done, in the history of the config
revision-added = { $list ->
    [closure] Closure from
    [opening] Extra day on
    [season] Season from
   *[also] Another place from
  } { $day }: { $offices ->
    [ALL] all offices
   *[other] { $offices }
  }
revision-edited = Changed: { $list ->
    [closure] closure from
    [opening] extra day on
    [season] season from
   *[also] another place from
  } { $day }, { $offices ->
    [ALL] all offices
   *[other] { $offices }
  }
revision-removed = Taken out: { $list ->
    [closure] closure from
    [opening] extra day on
    [season] season from
   *[also] another place from
  } { $day }, { $offices ->
    [ALL] all offices
   *[other] { $offices }
  }
revision-reopened = Over: the closure from { $day }: { $offices ->
    [ALL] all offices
   *[other] { $offices }
  }
revision-week = Weekly hours of { $office }, { $kind ->
    [visits] at the door
   *[hours] by phone
  }
revision-by-hand = The file was edited by hand
revision-undone = Took back version { $number }
