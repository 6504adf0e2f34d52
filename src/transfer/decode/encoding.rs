//! The encodings that are read.

/// An encoding of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Encoding {
    /// UTF-8, with or without its mark.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// GB18030, which holds GBK and GB2312.
    Gb18030,
    /// Big5.
    Big5,
    /// Windows-1252, which holds Latin-1.
    Windows1252,
}

impl Encoding {
    /// Every encoding.
    pub const ALL: [Self; 6] = [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Gb18030, Self::Big5, Self::Windows1252];

    /// As `--encoding` takes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Gb18030 => "gb18030",
            Self::Big5 => "big5",
            Self::Windows1252 => "windows-1252",
        }
    }

    /// The encoding of this name or one of its usual other names.
    pub fn parse(name: &str) -> Option<Self> {
        let found = encoding_rs::Encoding::for_label(name.trim().as_bytes())?;
        Self::ALL.into_iter().find(|one| {
            let known = one.codec();
            known == found || *one == Self::Gb18030 && found == encoding_rs::GBK
        })
    }

    pub(super) fn codec(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 => encoding_rs::UTF_8,
            Self::Utf16Le => encoding_rs::UTF_16LE,
            Self::Utf16Be => encoding_rs::UTF_16BE,
            Self::Gb18030 => encoding_rs::GB18030,
            Self::Big5 => encoding_rs::BIG5,
            Self::Windows1252 => encoding_rs::WINDOWS_1252,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_go_by_their_usual_names() {
        for (name, encoding) in [
            ("UTF-8", Some(Encoding::Utf8)),
            ("gbk", Some(Encoding::Gb18030)),
            ("GB2312", Some(Encoding::Gb18030)),
            ("big5", Some(Encoding::Big5)),
            ("latin1", Some(Encoding::Windows1252)),
            ("utf-16le", Some(Encoding::Utf16Le)),
            ("klingon", None),
        ] {
            assert_eq!(Encoding::parse(name), encoding, "{name}");
        }
        assert!(Encoding::ALL.into_iter().all(|one| Encoding::parse(one.name()) == Some(one)));
    }
}
