//! Tables on a sheet.

use super::letters::Weight;
use super::sheet::{Head, Role, Sheet};

/// How large the words of a table are.
pub(super) const CELL: f32 = 10.0;
/// Between two rows.
const PAD: f32 = 3.0;

/// A column: where it begins, and how far its words may reach.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub(super) x: f32,
    pub(super) most: f32,
}

/// Columns of these widths beside each other, with a gap between them.
pub(super) fn columns(widths: &[f32]) -> Vec<Column> {
    const GAP: f32 = 8.0;
    let mut x = 0.0;
    let column = |width: &f32| {
        let column = Column { x, most: x + width - GAP };
        x += width;
        column
    };
    widths.iter().map(column).collect()
}

/// A table that is being filled.
#[derive(Clone, Debug)]
pub(super) struct Table {
    number: usize,
    row: usize,
    columns: Vec<Column>,
    /// How high a row below the heads is at least.
    pub(super) least: f32,
    /// How large its words are.
    pub(super) size: f32,
}

impl Table {
    /// Begins a table; `number` differs from that of every other one on these sheets.
    pub(super) const fn new(number: usize, columns: Vec<Column>) -> Self {
        Self { number, row: 0, columns, least: 0.0, size: CELL }
    }

    /// The row of heads, with a line under it. Tells where it begins.
    pub(super) fn heads(&mut self, sheet: &mut Sheet<'_>, cells: &[String]) -> f32 {
        let (one, least) = ((Weight::Bold, Head::Column), std::mem::take(&mut self.least));
        let top = self.line(sheet, cells, [one, one]);
        self.least = least;
        sheet.rule();
        sheet.space(PAD);
        top
    }

    /// A row; its first cell heads it. Tells where it begins.
    pub(super) fn row(&mut self, sheet: &mut Sheet<'_>, cells: &[String]) -> f32 {
        self.line(sheet, cells, [(Weight::Bold, Head::Row), (Weight::Regular, Head::Nothing)])
    }

    fn line(&mut self, sheet: &mut Sheet<'_>, cells: &[String], looks: [(Weight, Head); 2]) -> f32 {
        self.row += 1;
        let [first, rest] = looks;
        let look = |place: usize| if place == 0 { first } else { rest };
        let lines = self.columns.iter().zip(cells).enumerate().map(|(place, (column, words))| {
            sheet.letters.lines(look(place).0, self.size, words, column.most - column.x).len().max(1)
        });
        let height = lines.max().unwrap_or(1) as f32 * self.size * 1.4;
        sheet.keep(height.max(self.least) + 2.0 * PAD);
        let top = sheet.y();
        for (place, (column, words)) in self.columns.iter().zip(cells).enumerate() {
            let (weight, head) = look(place);
            let role = Role::Cell(self.number, self.row, head);
            // A cell without words would not be there for who hears the table.
            let words = if words.trim().is_empty() { "–" } else { words };
            sheet.go_to(top);
            sheet.block(&role, column.x, (weight, self.size), words, column.most);
        }
        sheet.go_to(top + height.max(self.least) + PAD);
        top
    }
}
