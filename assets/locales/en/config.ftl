# The configuration: what is said where, and what is wrong with it.

config-head-name = setting
config-head-value = value
config-head-from = from
config-default = default
config-elsewhere = as the site, the person or the terminal says
config-sound = Nothing is wrong with the configuration.
config-no-file = There is no file { $file }.

## Where something is wrong

config-at-line = { $place }, line { $line }: { $what }
config-at = { $place }: { $what }

## What is wrong

config-unreadable = it cannot be read: { $what }. Until that is mended the defaults hold.
config-syntax = this is no TOML: { $what }. The rest of the file holds.
config-no-setting = there is no setting “{ $key }”. opsbook config show lists them.
config-no-setting-near = there is no setting “{ $key }”. Was { $near } meant?
config-not-allowed = { $key } cannot be “{ $given }”. It takes: { $allowed }.
config-not-keys = { $command } takes a list of keys, such as ["f5", "ctrl-g"].
config-no-command = there is no command “{ $name }”. The README lists them.
config-no-command-near = there is no command “{ $name }”. Was { $near } meant?
config-no-key = “{ $given }” is no key. Write it as f5, ctrl-g, alt-enter, page-down or G.
config-taken = { $key } cannot mean { $command }: it means { $by } in the same place. Give { $by } another key first.
config-fixed = { $key } always means { $means }, so that whoever is lost finds back. Choose another key.
config-typed = { $key } cannot mean { $command }: in a round it belongs to the answer.

## On the screen

config-more-problems = { $what } And { $n } more: opsbook config check.
