//! What results can be narrowed by: a link per value, with the present search in its address.

use crate::address::Address;
use search::Facets;
use templates::Language;
use templates::pages::{FacetGroup, FacetLink};

/// Most values of one facet that are shown.
const MOST: usize = 12;

/// The facets of `names`, in words of a language, which are also names of parameters of `address`. `chosen` tells which value
/// of a facet is chosen now.
pub(crate) fn groups(
    language: Language,
    facets: &Facets,
    names: &[&'static str],
    address: &Address,
    chosen: impl Fn(&str) -> Option<String>,
) -> Vec<FacetGroup> {
    let groups = names.iter().filter_map(|name| {
        let counts = facets.get(*name)?;
        let current = chosen(name);
        let mut values: Vec<(&String, &u64)> = counts.iter().filter(|(_, count)| **count > 0).collect();
        values.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
        let links = values.into_iter().take(MOST).map(|(value, count)| {
            // The engine and the reader may differ in capitals.
            let active = current.as_deref().is_some_and(|now| now.eq_ignore_ascii_case(value));
            FacetLink {
                label: language.facet_value(name, value),
                count: *count,
                href: address.clone().with(name, if active { "" } else { value }).href(),
                active,
            }
        });
        let links: Vec<FacetLink> = links.collect();
        (!links.is_empty()).then(|| FacetGroup { name: language.facet(name), links })
    });
    groups.collect()
}
