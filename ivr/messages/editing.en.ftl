# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

# Why a change was not made
edit-entry-gone = this entry has been changed or taken out meanwhile: load the page again
edit-office-gone = the office “{ $office }” has been taken out meanwhile: load the page again
edit-file-broken = the file cannot be read any more at line { $line }: it must be mended by hand
edit-layout = the file is laid out in a way that cannot be changed from here without altering something else: change it by hand
