//! Figures, signatures and pictures on a page.

use super::{escape, inline};
use crate::report::document::{Picture, Signing, Tile, Tone};

/// Figures beside one another.
pub(super) fn tiles(tiles: &[Tile]) -> String {
    let one = |tile: &Tile| {
        let class = match tile.tone {
            Tone::Plain => "tile",
            Tone::Good => "tile good",
            Tone::Bad => "tile bad",
        };
        format!(
            "<div class=\"{class}\"><p class=\"name\">{}</p><p class=\"figure\">{}{}</p><p class=\"note\">{}</p></div>\n",
            inline(&tile.name),
            tile.tone.mark(),
            inline(&tile.figure),
            inline(&tile.note)
        )
    };
    format!("<div class=\"tiles\">\n{}</div>", tiles.iter().map(one).collect::<String>())
}

/// Signatures beside one another, each above its line.
pub(super) fn signatures(signings: &[Signing]) -> String {
    let one = |signing: &Signing| {
        let says = signing.says.iter().map(|text| format!("<p>{}</p>", inline(text)));
        format!(
            "<div class=\"signing\"><p class=\"meaning\">{}</p><p class=\"signed\">{}</p>{}<p class=\"digest\">{}</p></div>\n",
            inline(&signing.meaning),
            inline(&signing.name),
            says.collect::<String>(),
            inline(&signing.small)
        )
    };
    format!("<div class=\"signings\">\n{}</div>", signings.iter().map(one).collect::<String>())
}

/// Pictures beside one another; the name of one that is not there.
pub(super) fn pictures(pictures: &[Picture]) -> String {
    let one = |picture: &Picture| {
        let caption = escape(picture.caption.as_str());
        match &picture.image {
            Ok(image) => {
                let address = image.address();
                format!(
                    "<figure><img src=\"{address}\" alt=\"{caption}\"><figcaption>{caption}</figcaption></figure>\n"
                )
            }
            Err(why) => {
                format!(
                    "<figure class=\"gone\"><p>{}</p><figcaption>{caption}</figcaption></figure>\n",
                    escape(why.as_str())
                )
            }
        }
    };
    format!("<div class=\"pictures\">\n{}</div>", pictures.iter().map(one).collect::<String>())
}
