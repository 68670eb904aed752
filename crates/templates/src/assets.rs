//! The files that pages refer to, embedded in the program.

use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::sync::LazyLock;

/// An embedded file.
#[derive(Debug)]
pub struct Asset {
    /// The name under `/assets/`, such as `site.css`.
    pub name: &'static str,
    /// The value of the `Content-Type` header.
    pub content_type: &'static str,
    /// The content.
    pub bytes: &'static [u8],
    /// The first 16 hexadecimal digits of the SHA-256 of the content: for an `ETag` and for addresses
    /// that may be cached for ever.
    pub hash: String,
}

impl Asset {
    /// The address that pages use: `/assets/site.css?v=HASH`.
    pub fn href(&self) -> String {
        format!("/assets/{}?v={}", self.name, self.hash)
    }
}

static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(|| {
    vec![
        embed("site.css", "text/css; charset=utf-8", include_bytes!("../assets/site.css")),
        embed("desk.css", "text/css; charset=utf-8", include_bytes!("../assets/desk.css")),
        embed("desk.js", "text/javascript; charset=utf-8", include_bytes!("../assets/desk.js")),
        embed("desk-ask.js", "text/javascript; charset=utf-8", include_bytes!("../assets/desk-ask.js")),
        embed("desk-diff.js", "text/javascript; charset=utf-8", include_bytes!("../assets/desk-diff.js")),
        embed("desk-masks.js", "text/javascript; charset=utf-8", include_bytes!("../assets/desk-masks.js")),
        embed("bulk.js", "text/javascript; charset=utf-8", include_bytes!("../assets/bulk.js")),
        embed("share.js", "text/javascript; charset=utf-8", include_bytes!("../assets/share.js")),
        embed("widget.css", "text/css; charset=utf-8", include_bytes!("../assets/widget.css")),
        embed("writing.css", "text/css; charset=utf-8", include_bytes!("../assets/writing.css")),
        embed("writing.js", "text/javascript; charset=utf-8", include_bytes!("../assets/writing.js")),
        embed(
            "writing-help.js",
            "text/javascript; charset=utf-8",
            include_bytes!("../assets/writing-help.js"),
        ),
        embed("faces.svg", "image/svg+xml", include_bytes!("../assets/faces.svg")),
        embed("find.css", "text/css; charset=utf-8", include_bytes!("../assets/find.css")),
        embed("find.js", "text/javascript; charset=utf-8", include_bytes!("../assets/find.js")),
        embed("icon.svg", "image/svg+xml", include_bytes!("../assets/icon.svg")),
    ]
});

fn embed(name: &'static str, content_type: &'static str, bytes: &'static [u8]) -> Asset {
    let mut hash = String::new();
    for byte in Sha256::digest(bytes).iter().take(8) {
        // Writing to a string cannot fail.
        let _ = write!(hash, "{byte:02x}");
    }
    Asset { name, content_type, bytes, hash }
}

/// Every embedded file.
pub fn assets() -> &'static [Asset] {
    &ASSETS
}

/// The embedded file of that name.
pub fn asset(name: &str) -> Option<&'static Asset> {
    assets().iter().find(|asset| asset.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_by_name_and_hashed() {
        let css = asset("site.css").unwrap();
        assert_eq!(css.hash.len(), 16);
        assert_eq!(css.href(), format!("/assets/site.css?v={}", css.hash));
        assert!(asset("../Cargo.toml").is_none());
    }

    #[test]
    fn the_stylesheet_fetches_nothing_from_elsewhere() {
        for name in ["site.css", "desk.css", "desk.js", "bulk.js", "find.css", "find.js"] {
            let file = std::str::from_utf8(asset(name).unwrap().bytes).unwrap();
            assert!(!file.contains("@import") && !file.contains("http"), "a page is complete by itself");
        }
    }
}
