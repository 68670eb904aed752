//! Reading a file with members of many organisations.

use super::MemberImportSummary;
use super::row::{self, Row};
use crate::register::errors::{Fault, FileError, quoted};
use crate::table::Table;
use domain::EnterpriseNumber;
use std::collections::HashMap;
use std::io::Read;

/// The rows of one organisation, in the order of the file.
pub(super) struct Group {
    pub(super) number: EnterpriseNumber,
    pub(super) rows: Vec<Row>,
}

/// The good rows of the file by organisation, in the order of the file, and its length in bytes.
pub(super) fn read<R: Read>(
    file: R,
    summary: &mut MemberImportSummary,
) -> Result<(Vec<Group>, u64), FileError> {
    let mut table = Table::new(file, &row::COLUMNS, &row::REQUIRED)?;
    summary.ignored_columns = table.ignored().to_vec();
    let (mut groups, mut places) = (Vec::<Group>::new(), HashMap::<EnterpriseNumber, usize>::new());
    let (mut people, mut claims) = (HashMap::new(), HashMap::new());
    while let Some(line) = table.next()? {
        summary.rows += 1;
        let read = table.whole().map_err(|fault| vec![fault]);
        let read = read.and_then(|()| row::read(line, &|column| table.field(column)));
        let read = read.and_then(|row| first(row, &mut people, &mut claims));
        match read {
            Ok(row) => {
                let place = *places.entry(row.number.clone()).or_insert(groups.len());
                if place == groups.len() {
                    groups.push(Group { number: row.number.clone(), rows: Vec::new() });
                }
                if let Some(group) = groups.get_mut(place) {
                    group.rows.push(row);
                }
            }
            Err(faults) => summary.errors.extend(faults.into_iter().map(|fault| fault.at(line))),
        }
    }
    Ok((groups, table.bytes()))
}

/// Refuses who stands in the file for one organisation twice, and a facility that two organisations claim.
fn first(
    row: Row,
    people: &mut HashMap<(EnterpriseNumber, String), u64>,
    claims: &mut HashMap<String, EnterpriseNumber>,
) -> Result<Row, Vec<Fault>> {
    let mut faults = Vec::new();
    let person = (row.number.clone(), row.member.address.normalised().expose().clone());
    let line = *people.entry(person).or_insert(row.line);
    if line != row.line {
        let detail = format!("line {line} names this address for this organisation already");
        faults.push(Fault::new("email", "double_in_list", detail));
    }
    for key in &row.facilities {
        if *claims.entry(key.clone()).or_insert_with(|| row.number.clone()) != row.number {
            let detail = format!("{} is named for another organisation too", quoted(key));
            faults.push(Fault::new("facilities", "other_organisation", detail));
        }
    }
    if faults.is_empty() { Ok(row) } else { Err(faults) }
}
