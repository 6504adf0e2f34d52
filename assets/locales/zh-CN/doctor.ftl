# 本机：doctor 的检查结果、多人共用、服务账号，以及磁盘和权限方面的故障。

doctor-well = 一切正常，无须处理。
doctor-count = 须处理 { $bad } 项，须留意 { $warn } 项。
doctor-mend = 处理办法：{ $command }
doctor-look = 进一步查看：{ $command }

## Directory and files

doctor-access-one = { $path } 只供一个登录名使用，别人读不到。
doctor-access-group = { $path } 供 { $group } 组成员共用，权限和属主都正确。
doctor-file-missing = 没有文件 { $path }。
doctor-folder-closed-to-you = 您无权进入 { $path }，打不开文件。请找目录所有者或 root 开通。
doctor-folder-open = 本机任何人都能删除或替换 { $path } 里的文件。
doctor-folder-group = { $path } 不属于共用文件的 { $group } 组：谁先打开，就把别人挡在外面。
doctor-folder-closed = 组成员不能在 { $path } 里建文件，谁都保存不了。
doctor-folder-set-gid = { $path } 不会把组传给新文件：谁先打开，{ $group } 组其他人连看都看不了。
doctor-folder-sticky = { $path } 没有粘滞位，任何组员都能删除或改名文件。
doctor-folder-owner = { $path } 属于 { $owner }，此人能删除或替换大家的文件。应改归 root。
doctor-folder-others = 组外人员也能查看 { $path }。
doctor-folder-acl = { $path } 会给新文件加上访问控制列表（ACL），削减组的权限。
doctor-acl = { $path } 上的访问控制列表（ACL）使组的权限比模式显示的少。
doctor-file-link = { $path } 是链接。程序不会跟随它；它在这里，谁都保存不了。
doctor-file-others = { $path } 的模式是 { $mode }，能读的人过多。
doctor-file-group = { $path } 不属于 { $group } 组，组员被挡在外面。
doctor-file-mode = { $path } 的模式是 { $mode }，同事不能写，也就保存不了。
doctor-file-attribute = { $path } 带有属性 { $attribute }，不能改动，谁都保存不了。

## The machine

doctor-disk-local = { $path } 在本机磁盘上。
doctor-disk-network = { $path } 在网络文件系统（{ $kind }）上，文件锁不可靠，因此不打开。请移到本机磁盘。
doctor-disk-layered = { $path } 在容器自己的文件层里，容器一删就没了。请放到数据卷上。
doctor-space-enough = 剩余空间 { $free } MB。
doctor-space-little = 剩余空间只有 { $free } MB。请尽早腾出空间，磁盘满了就无法保存。
doctor-space-none = 剩余空间只有 { $free } MB，即将无法保存。请马上腾出空间。
doctor-engine = 内置 SQLite { $version }。
doctor-engine-old = 内置 SQLite { $version }；3.51.3 之前的版本多人同时写入时可能损坏文件。请安装新版 opsbook。
doctor-clock = 时钟没有落后于已有记录。
doctor-clock-behind = 时钟比已写入的第 { $seq } 条操作记录落后{ $span }，现在录入的内容时间会偏早。
doctor-clock-kept = 时间同步服务运行正常。
doctor-clock-alone = 本机的时间同步服务尚未连上服务器，时钟可能走偏。
doctor-clock-unknown = 这里看不出有没有时间同步。
doctor-zone = 场所时区为 { $zone }。
doctor-zone-other = 场所时区为 { $zone }，本机时区为 { $box }，以场所时区为准。
doctor-memory = 其他进程不能窥看本进程，崩溃也不留内存转储文件。
doctor-memory-open = 同一登录名的其他进程能窥看本进程，PIN 可能被读到。系统不允许关闭。
doctor-works-own = 以自己的登录名运行。
doctor-works-service = 以服务账号运行：不打开您指定的文件，也不读您的个人配置。
doctor-config = { $what }

## In the file

doctor-open = { $path } 可以打开，结构版本（{ $schema }）与本程序一致。
doctor-open-read = { $path } 可以打开，但您只能查看。
doctor-import-open = 导入批次 { $reference }（{ $file }）未完成。请再次导入同一文件，或整批撤销。
doctor-open-not = 打不开：{ $what }
doctor-structure = 文件结构完好。
doctor-structure-bad = 文件结构已损坏：{ $what }。请用最近的备份替换。
doctor-head = 操作记录里仍有您上次看到的第 { $seq } 条。
doctor-head-none = 还没有留存链头，无从比对。
doctor-head-lost = 操作记录里的第 { $seq } 条已不是您上次看到的：可能被截断、替换，或用旧备份恢复过。
doctor-drafts-none = 没有未保存的文字。
doctor-drafts = { $n ->
   *[other] 有 { $n } 份未保存的文字，打开控制台即可继续。
}

## The terminal

doctor-screen = 终端类型：{ $term }。
doctor-screen-none = 这里不是终端，不作检查。
doctor-screen-dumb = “{ $term }”类型的终端不能显示控制台。
doctor-screen-no-hanzi = 终端类型为 { $term }，没有汉字，只能用英文。
doctor-width = 终端的线条和点的宽度与设置一致：width = { $width }。
doctor-width-other = 终端的线条和点的宽度与设置不符，列会错位。请在 config.toml 中写：width = "{ $width }"
doctor-width-compare = 请比较下面两行：竖线上下对齐，则 width = "narrow" 正确；上面的竖线偏右，请在 config.toml 中写：width = "wide"
doctor-hanzi-width = 终端把两个汉字画成 { $cells } 格，应为 4 格，中文会错位。请换用支持汉字的字体或终端。
doctor-marks-width = 终端把三个符号画成 { $cells } 格，应为 3 格。请在 config.toml 中写：marks = "ascii"

## Sharing

doctor-init-shared = { $name } 组成员可用各自的登录名使用。请逐一登记人员：opsbook people add NAME --login LOGIN
doctor-init-service = 文件归服务账号 { $name } 所有，大家按规则进入。见 README“Sharing a box”一章。
doctor-init-root = 目录归您所有，您能删除别人的文件。请由 root 接管：{ $mend }
doctor-init-no-group = 本机没有组“{ $name }”。请先由 root 建立：groupadd { $name }
doctor-init-no-login = 本机没有登录名“{ $name }”。请先由 root 建立：useradd --system { $name }
doctor-init-folder = { $directory } 不符合共用的要求，没有改动。请换一个空目录或新目录，或由 root 执行：{ $mend }
doctor-service-path = 这里不能打开 { $path }：服务账号不打开您指定的文件。请改为输出到标准输出。
doctor-service-makes = 不能通过服务账号使用“{ $command }”。场所由 root 建立：opsbook init --service LOGIN
doctor-service-file = 这里不能附文件：服务账号不得打开您的文件。请用备注（m）写下文件名。
doctor-backup-removed = 已删除旧备份 { $path }

## What went wrong

doctor-error-folder = { $path } 可写，但所在目录 { $directory } 不可写，日志文件建不了，没有保存。查看：opsbook doctor
doctor-error-open = 打不开 { $path }：它或旁边的 -wal、-shm 文件不让您使用。查看：opsbook doctor
doctor-error-link = { $path } 是别人建的链接，没有跟随。请直接指明文件。
doctor-error-group = { $path } 是共用文件，但所在目录不会把组传给新文件，打开会把同事挡在外面。请由 root 执行：{ $mend }
doctor-error-owner = { $path } 归别人所有，只有所有者或 root 能替换。请改用：sudo opsbook restore
doctor-error-disk = { $path } 所在磁盘出错：{ $what }。没有保存，文件本身可能完好。请再试；若仍出错，请检查磁盘。
doctor-error-sync = 磁盘没有确认写入 { $path }，按未保存处理。请再试；若仍出错，请检查磁盘。
doctor-error-suspect = { $path } 读取异常（{ $what }），尚不能断定是文件还是磁盘的问题。查看：opsbook doctor
