# The first start: what a new site is to be.

start-head = opsbook · no site here yet
start-title = A new site
start-about = Four answers, each filled in already: Enter takes it. All of it can be changed later. The site will be one file: { $path }
start-foot = Enter takes what is there · F2 the other language · Esc leaves, makes nothing
start-make = make the site
start-name = Name
start-name-help = What people here call the place. It stands at the head of every screen and report.
start-speaks = Language
start-speaks-help = Left and right change it. Everyone can choose another for themselves later, with F2.
start-zone = Time zone
start-zone-help = Type a city: london, tokyo, chicago … Shifts and due times follow this clock, whatever the computer's own is.
start-content = Content
start-content-help = Ready-made checklists and rules of your trade, on top of the general ones. More can be installed later.
start-general-only = General only
start-language = English
start-unnamed = My site
start-of = { $name }’s site
start-made = { $site } is ready: { $templates } checklists and their rules, in { $path }
start-left = Nothing was made. Start opsbook again to be asked again, or use: opsbook init
