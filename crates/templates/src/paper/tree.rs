//! The order in which a document is read aloud, and what each part of it is.

use super::paint::Drawn;
use super::sheet::{Head, Role};
use krilla::tagging::{Identifier, ListNumbering, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};
use std::num::NonZeroU16;

/// What further groups may belong to.
enum Open {
    Nothing,
    List(usize, TagGroup),
    Table { number: usize, row: usize, rows: TagGroup, cells: TagGroup },
}

/// The groups in the order of reading; items of a list and cells of a table together.
pub(super) fn tree(drawn: Drawn<'_>, language: &str) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
    let mut open = Open::Nothing;
    for (role, words, marks) in drawn.into_values() {
        if !open.takes(role) {
            open.close(&mut tree);
            open = Open::of(role);
        }
        let tag: TagKind = match role {
            Role::Item(_) => Tag::LBody.into(),
            Role::Cell(_, _, Head::Nothing) => Tag::TD.into(),
            Role::Cell(_, _, Head::Row) => Tag::TH(TableHeaderScope::Row).into(),
            Role::Cell(_, _, Head::Column) => Tag::TH(TableHeaderScope::Column).into(),
            Role::Heading(level) => {
                Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(words)).into()
            }
            Role::Picture(alt) => Tag::Figure(Some(alt.clone())).into(),
            Role::Paragraph | Role::Ornament => Tag::P.into(),
        };
        open.push(role, of(tag, marks), &mut tree);
    }
    open.close(&mut tree);
    tree
}

fn of(tag: TagKind, marks: Vec<Identifier>) -> TagGroup {
    let mut group = TagGroup::new(tag);
    marks.into_iter().for_each(|mark| group.push(mark));
    group
}

impl Open {
    fn of(role: &Role) -> Self {
        match role {
            Role::Item(number) => Self::List(*number, TagGroup::new(Tag::L(ListNumbering::None))),
            Role::Cell(number, row, _) => Self::Table {
                number: *number,
                row: *row,
                rows: TagGroup::new(Tag::Table),
                cells: TagGroup::new(Tag::TR),
            },
            _ => Self::Nothing,
        }
    }

    fn takes(&self, role: &Role) -> bool {
        match (self, role) {
            (Self::List(open, _), Role::Item(number)) => open == number,
            (Self::Table { number, .. }, Role::Cell(of, ..)) => number == of,
            _ => false,
        }
    }

    fn push(&mut self, role: &Role, group: TagGroup, tree: &mut TagTree) {
        match (self, role) {
            (Self::List(_, list), _) => {
                let mut item = TagGroup::new(Tag::LI);
                item.push(group);
                list.push(item);
            }
            (Self::Table { row, rows, cells, .. }, Role::Cell(_, of, _)) => {
                if row != of {
                    rows.push(std::mem::replace(cells, TagGroup::new(Tag::TR)));
                    *row = *of;
                }
                cells.push(group);
            }
            _ => tree.push(group),
        }
    }

    fn close(self, tree: &mut TagTree) {
        match self {
            Self::Nothing => {}
            Self::List(_, list) => tree.push(list),
            Self::Table { mut rows, cells, .. } => {
                rows.push(cells);
                tree.push(rows);
            }
        }
    }
}
