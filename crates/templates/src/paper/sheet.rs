//! Where everything stands on the sheets, and what it is to who hears it read aloud.
//!
//! Measures are in points, 1/72 inch, from the top left.

use super::letters::{Letters, Weight};

/// A4.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);
pub(super) const LEFT: f32 = 54.0;
pub(super) const WIDTH: f32 = PAGE.0 - 2.0 * LEFT;
const TOP: f32 = 54.0;
const BOTTOM: f32 = PAGE.1 - 70.0;
/// Large print: what people read is never smaller.
pub(super) const SIZE: f32 = 14.0;
const LEADING: f32 = 19.5;
/// The side of a box to tick.
const BOX: f32 = 15.0;
/// The side of a face.
const FACE: f32 = 34.0;
/// Between the words of two answers.
const GAP: f32 = 6.0;

/// What a cell heads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    Nothing,
    Row,
    Column,
}

/// What a piece is in the order of reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A heading of this level, from 1.
    Heading(u16),
    Paragraph,
    /// An item of the list with this number.
    Item(usize),
    /// A cell of the table with this number, in this row.
    Cell(usize, usize, Head),
    /// A picture with the words for who cannot see it.
    Picture(String),
    /// Nothing that is read aloud: lines to write on, boxes, faces beside their words.
    Ornament,
}

/// What is drawn.
#[derive(Clone, Debug)]
pub(super) enum Ink {
    Text {
        x: f32,
        y: f32,
        size: f32,
        weight: Weight,
        text: String,
    },
    Line {
        x: f32,
        y: f32,
        width: f32,
    },
    /// A filled bar, from black (0) to white (255).
    Bar {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        tone: u8,
    },
    /// A line through points.
    Curve {
        points: Vec<(f32, f32)>,
        dashed: bool,
    },
    Square {
        x: f32,
        y: f32,
        side: f32,
    },
    /// The face of an answer, 1 to 5.
    Face {
        x: f32,
        y: f32,
        side: f32,
        score: usize,
    },
    /// Dark modules of a square code, in modules, at this side of one.
    Modules {
        x: f32,
        y: f32,
        side: f32,
        dark: Vec<(f32, f32)>,
    },
}

/// A piece on a page. Pieces of one group are read as one.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) page: usize,
    pub(super) group: usize,
    pub(super) role: Role,
    pub(super) ink: Ink,
}

/// Sheets that are being filled, from top to bottom.
pub(super) struct Sheet<'l> {
    pub(super) letters: &'l Letters,
    pub(super) pieces: Vec<Piece>,
    /// The headings for the outline: their words, page and height.
    pub(super) outline: Vec<(String, usize, f32)>,
    page: usize,
    y: f32,
    group: usize,
    list: usize,
    /// How much of the width is taken on the right of the page.
    aside: f32,
}

impl<'l> Sheet<'l> {
    pub(super) fn new(letters: &'l Letters) -> Self {
        let (pieces, outline) = (Vec::new(), Vec::new());
        Self { letters, pieces, outline, page: 0, y: TOP, group: 0, list: 0, aside: 0.0 }
    }

    pub(super) fn pages(&self) -> usize {
        self.page + 1
    }

    pub(super) fn next_page(&mut self) {
        self.page += 1;
        self.y = TOP;
    }

    /// Begins a new page where less than this is left.
    pub(super) fn keep(&mut self, height: f32) {
        if self.y + height > BOTTOM && self.y > TOP {
            self.next_page();
        }
    }

    pub(super) fn space(&mut self, height: f32) {
        self.y += height;
    }

    /// What follows leaves this much free on the right; what stands there is drawn by the caller.
    pub(super) fn leave(&mut self, aside: f32) {
        self.aside = aside;
    }

    /// Goes on at this height, above or below what was drawn last.
    pub(super) const fn go_to(&mut self, y: f32) {
        self.y = y;
    }

    /// How much of this page is left below.
    pub(super) const fn left(&self) -> f32 {
        BOTTOM - self.y
    }

    pub(super) const fn y(&self) -> f32 {
        self.y
    }

    pub(super) fn down_to(&mut self, y: f32) {
        self.y = self.y.max(y);
    }

    /// What is put next is read as one.
    pub(super) const fn begin(&mut self) {
        self.group += 1;
    }

    pub(super) fn put(&mut self, role: Role, ink: Ink) {
        self.pieces.push(Piece { page: self.page, group: self.group, role, ink });
    }

    pub(super) fn ornament(&mut self, ink: Ink) {
        self.put(Role::Ornament, ink);
    }

    /// Words in a style of their own, as one group. `most` is how far from the left they may reach.
    pub(super) fn block(&mut self, role: &Role, x: f32, style: (Weight, f32), words: &str, most: f32) {
        self.group += 1;
        if let Role::Heading(1 | 2) = role {
            self.outline.push((words.to_owned(), self.page, self.y));
        }
        self.text(role, (x, self.y), style, words, most);
    }

    /// The five faces, beside each other: nothing that is read aloud.
    pub(super) fn faces(&mut self, side: f32, gap: f32) {
        self.group += 1;
        for (place, score) in (1..=5).enumerate() {
            let x = LEFT + place as f32 * (side + gap);
            self.ornament(Ink::Face { x, y: self.y, side, score });
        }
        self.y += side;
    }

    /// A thin line over the whole width.
    pub(super) fn rule(&mut self) {
        self.ornament(Ink::Line { x: LEFT, y: self.y, width: WIDTH });
    }

    /// A square code at the left.
    pub(super) fn code_at(
        &mut self,
        (x, y): (f32, f32),
        side: f32,
        (modules, dark): (usize, Vec<(f32, f32)>),
        words: &str,
    ) {
        self.group += 1;
        let one = side / modules.max(1) as f32;
        self.put(Role::Picture(words.to_owned()), Ink::Modules { x: LEFT + x, y, side: one, dark });
    }

    fn text(&mut self, role: &Role, at: (f32, f32), (weight, size): (Weight, f32), words: &str, most: f32) {
        let leading = size * LEADING / SIZE;
        let lines = self.letters.lines(weight, size, words, most - at.0);
        self.y = at.1;
        for text in lines {
            if self.y + leading > BOTTOM {
                self.next_page();
            }
            self.put(role.clone(), Ink::Text { x: LEFT + at.0, y: self.y + size, size, weight, text });
            self.y += leading;
        }
    }

    pub(super) fn heading(&mut self, level: u16, words: &str) {
        let size = match level {
            1 => 25.0,
            2 => 19.0,
            _ => 15.5,
        };
        self.space(if level == 1 { 0.0 } else { 12.0 });
        self.keep(size * 4.0);
        self.group += 1;
        if level < 3 {
            self.outline.push((words.to_owned(), self.page, self.y));
        }
        let style = (Weight::Bold, size);
        self.text(&Role::Heading(level), (0.0, self.y), style, words, WIDTH - self.aside);
        self.space(4.0);
    }

    pub(super) fn paragraph(&mut self, words: &str) {
        self.group += 1;
        self.text(&Role::Paragraph, (0.0, self.y), (Weight::Regular, SIZE), words, WIDTH - self.aside);
        self.space(5.0);
    }

    /// A line of its own, in bold and larger.
    pub(super) fn shown(&mut self, words: &str) {
        self.group += 1;
        self.text(&Role::Paragraph, (0.0, self.y), (Weight::Bold, 21.0), words, WIDTH - self.aside);
        self.space(5.0);
    }

    /// A list with a mark before each item: a box to tick, or its number.
    pub(super) fn list(&mut self, items: &[String], boxes: bool) {
        self.list += 1;
        for (i, item) in items.iter().enumerate() {
            self.keep(LEADING * 2.0);
            self.group += 1;
            let (role, y) = (Role::Item(self.list), self.y);
            if boxes {
                self.ornament(Ink::Square { x: LEFT, y: y + 1.5, side: BOX });
            } else {
                let text = format!("{}.", i + 1);
                self.put(
                    role.clone(),
                    Ink::Text { x: LEFT, y: y + SIZE, size: SIZE, weight: Weight::Bold, text },
                );
            }
            self.text(&role, (26.0, y), (Weight::Regular, SIZE), item, WIDTH - self.aside);
            self.space(5.0);
        }
    }

    /// The five faces with a box and their words, and a box for who has no answer.
    pub(super) fn answers(&mut self, labels: &[String]) {
        self.list += 1;
        let y = self.y;
        let (mut x, mut lowest) = (0.0, y);
        for (i, (label, column)) in labels.iter().zip(self.columns(labels)).enumerate() {
            self.group += 1;
            self.ornament(Ink::Square { x: LEFT + x, y: y + 9.0, side: BOX });
            if i < 5 {
                self.ornament(Ink::Face { x: LEFT + x + BOX + 6.0, y, side: FACE, score: i + 1 });
            }
            let role = Role::Item(self.list);
            self.text(&role, (x, y + FACE + 4.0), (Weight::Regular, SIZE), label, x + column - GAP);
            lowest = lowest.max(self.y);
            x += column;
        }
        self.y = lowest + 8.0;
    }

    /// The height that [`Sheet::answers`] takes.
    pub(super) fn answers_height(&self, labels: &[String]) -> f32 {
        let lines = |(label, column): (&String, f32)| self.lines_of(label, column);
        let most = labels.iter().zip(self.columns(labels)).map(lines).max();
        FACE + 12.0 + LEADING * most.unwrap_or(1) as f32
    }

    fn lines_of(&self, label: &str, column: f32) -> usize {
        self.letters.lines(Weight::Regular, SIZE, label, column - GAP).len()
    }

    /// How wide each answer is. A long one gets more of the width, so that no label takes more than two lines where
    /// that can be: a line less is a question more on the page.
    fn columns(&self, labels: &[String]) -> Vec<f32> {
        let even = WIDTH / labels.len().max(1) as f32;
        let least = |label: &String| {
            let word = |word| self.letters.width(Weight::Regular, SIZE, &self.letters.writable(word));
            let widest = label.split_whitespace().map(word).fold(BOX + FACE + 6.0, f32::max);
            let mut column = widest + GAP + 1.0;
            while column < WIDTH && self.lines_of(label, column) > 2 {
                column += 4.0;
            }
            column
        };
        let mut columns: Vec<f32> = labels.iter().map(least).collect();
        let spare = WIDTH - columns.iter().sum::<f32>();
        if spare < 0.0 {
            return vec![even; labels.len()];
        }
        let more = spare / labels.len().max(1) as f32;
        columns.iter_mut().for_each(|column| *column += more);
        columns
    }

    /// Words, and a line to write on behind them.
    pub(super) fn blank(&mut self, words: &str) {
        self.keep(34.0);
        self.space(10.0);
        self.group += 1;
        let y = self.y;
        self.text(&Role::Paragraph, (0.0, y), (Weight::Regular, SIZE), words, WIDTH);
        let x = self.letters.width(Weight::Regular, SIZE, &self.letters.writable(words)) + 8.0;
        self.ornament(Ink::Line { x: LEFT + x, y: y + SIZE + 3.0, width: (WIDTH - x).max(0.0) });
        self.space(6.0);
    }

    /// Lines to write on, as many as fit above `least` points from the end of the page, and no more than `most`.
    pub(super) fn lines(&mut self, most: usize, least: f32) {
        const STEP: f32 = 30.0;
        for _ in 0..most {
            if self.y + STEP > BOTTOM - least {
                break;
            }
            self.y += STEP;
            self.ornament(Ink::Line { x: LEFT, y: self.y, width: WIDTH });
        }
        self.space(8.0);
    }

    /// A square code at the right of this height.
    pub(super) fn code(&mut self, y: f32, side: f32, modules: usize, dark: Vec<(f32, f32)>, words: &str) {
        self.group += 1;
        let one = side / modules.max(1) as f32;
        let ink = Ink::Modules { x: LEFT + WIDTH - side, y, side: one, dark };
        self.put(Role::Picture(words.to_owned()), ink);
    }
}
