//! The faces of the five answers, as in `assets/faces.svg`, in black on white: many printers have no colours.

use super::paint::{filled, outlined};
use krilla::geom::{Path, PathBuilder};
use krilla::surface::Surface;

/// How far a control point of a quarter of a circle lies from its end, as a part of the radius.
const ARC: f32 = 0.552_285;

/// Draws the face of an answer, 1 to 5, in a square of this side.
pub(super) fn draw(surface: &mut Surface<'_>, (x, y): (f32, f32), side: f32, score: usize) {
    // The drawings are on a grid of 48.
    let scale = side / 48.0;
    let at = |px: f32, py: f32| (x + px * scale, y + py * scale);
    outlined(surface, circle(at(24.0, 24.0), 21.0 * scale), 1.6);
    for eye in [16.5, 31.5] {
        filled(surface, circle(at(eye, if score == 1 { 20.0 } else { 19.0 }), 2.8 * scale));
    }
    let stroke = |build: &mut PathBuilder, from: (f32, f32), bend: [(f32, f32); 2], to: (f32, f32)| {
        let ((fx, fy), [(ax, ay), (bx, by)], (tx, ty)) =
            (at(from.0, from.1), bend.map(|(px, py)| at(px, py)), at(to.0, to.1));
        build.move_to(fx, fy);
        build.cubic_to(ax, ay, bx, by, tx, ty);
    };
    let mut build = PathBuilder::new();
    match score {
        1 => {
            stroke(&mut build, (13.0, 14.0), [(15.0, 15.0), (18.0, 16.0)], (20.0, 17.0));
            stroke(&mut build, (35.0, 14.0), [(33.0, 15.0), (30.0, 16.0)], (28.0, 17.0));
            stroke(&mut build, (14.0, 36.0), [(17.0, 29.0), (31.0, 29.0)], (34.0, 36.0));
        }
        2 => stroke(&mut build, (15.0, 34.0), [(19.0, 29.0), (29.0, 29.0)], (33.0, 34.0)),
        3 => stroke(&mut build, (15.0, 32.0), [(20.0, 32.0), (28.0, 32.0)], (33.0, 32.0)),
        4 => stroke(&mut build, (15.0, 29.0), [(19.0, 34.0), (29.0, 34.0)], (33.0, 29.0)),
        _ => {
            stroke(&mut build, (13.0, 27.0), [(15.0, 40.0), (33.0, 40.0)], (35.0, 27.0));
            build.close();
        }
    }
    outlined(surface, build.finish(), 1.6);
}

fn circle((x, y): (f32, f32), r: f32) -> Option<Path> {
    let c = r * ARC;
    let mut build = PathBuilder::new();
    build.move_to(x + r, y);
    build.cubic_to(x + r, y + c, x + c, y + r, x, y + r);
    build.cubic_to(x - c, y + r, x - r, y + c, x - r, y);
    build.cubic_to(x - r, y - c, x - c, y - r, x, y - r);
    build.cubic_to(x + c, y - r, x + r, y - c, x + r, y);
    build.close();
    build.finish()
}
