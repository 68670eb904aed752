//! A QR code as the path of a drawing.

use qrcode::{Color, QrCode};

/// Light modules around the code, as the standard (ISO/IEC 18004) asks.
const MARGIN: usize = 4;

/// The side of the drawing in modules, and the path of the dark ones. Nothing is drawn of a text that is too
/// long for a QR code, which no secret is; it can still be typed.
pub(crate) fn drawn(text: &str) -> (u32, String) {
    let Ok(code) = QrCode::new(text.as_bytes()) else { return (1, String::new()) };
    let width = code.width();
    let mut path = String::new();
    for (i, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            path.push_str(&format!("M{} {}h1v1h-1z", i % width + MARGIN, i / width + MARGIN));
        }
    }
    (u32::try_from(width + 2 * MARGIN).unwrap_or(1), path)
}

/// A secret in groups of four, to be typed over.
pub(crate) fn spaced(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_drawn_with_its_margin_and_finders() {
        let (side, path) = drawn("otpauth://totp/x:ann@example.org?secret=GEZDGNBVGY3TQOJQ");
        assert!(side > 29 && path.starts_with("M4 4h1v1h-1z"), "the corner of the first finder");
        assert!(path.contains(&format!("M{} 4h", side - 5)), "the corner of the second");
        assert!(path.contains(&format!("M4 {}h", side - 5)), "the corner of the third");
        assert_eq!(drawn(&"x".repeat(5000)), (1, String::new()));
        assert_eq!(spaced("ABCDEFGHI"), "ABCD EFGH I");
    }
}
