//! Who may depend on whom: the table of the architecture page.

use cargo_metadata::{DependencyKind, Metadata};

/// Each crate with the workspace crates that its code may name. `testkit`, `journeys`,
/// `benches` and `training` come last: nothing but tests may name them, and nothing at all `training`.
const ALLOWED: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("migrations", &[]),
    ("screening", &["domain"]),
    ("search", &["domain"]),
    ("storage", &["domain", "screening", "migrations"]),
    ("templates", &["domain", "screening"]),
    ("notify", &["domain", "screening", "storage", "search", "templates"]),
    ("submission", BELOW_USE_CASES),
    ("moderation", BELOW_USE_CASES),
    // The accounts of providers are the desk's, which also judges what they write.
    ("onboarding", BELOW_ONBOARDING),
    ("jobs", BELOW_EDGES),
    ("http-kit", BELOW_EDGES),
    ("api", BELOW_SERVER),
    ("pages", BELOW_SERVER),
    ("server", EVERYTHING),
    ("testkit", EVERYTHING_AND_SERVER),
    ("journeys", &[]),
    ("benches", EVERYTHING_AND_SERVER),
    ("training", &["domain", "screening"]),
];

const BELOW_USE_CASES: &[&str] = &["domain", "screening", "storage", "search", "templates", "notify"];

const BELOW_ONBOARDING: &[&str] =
    &["domain", "screening", "storage", "search", "templates", "notify", "moderation"];

const BELOW_EDGES: &[&str] = &[
    "domain",
    "screening",
    "storage",
    "search",
    "templates",
    "notify",
    "submission",
    "moderation",
    "onboarding",
];

const BELOW_SERVER: &[&str] = &[
    "domain",
    "screening",
    "storage",
    "search",
    "templates",
    "notify",
    "submission",
    "moderation",
    "onboarding",
    "jobs",
    "http-kit",
];

const EVERYTHING: &[&str] = &[
    "domain",
    "screening",
    "storage",
    "search",
    "templates",
    "notify",
    "submission",
    "moderation",
    "onboarding",
    "jobs",
    "http-kit",
    "api",
    "pages",
    "migrations",
];

const EVERYTHING_AND_SERVER: &[&str] = &[
    "domain",
    "screening",
    "storage",
    "search",
    "templates",
    "notify",
    "submission",
    "moderation",
    "onboarding",
    "jobs",
    "http-kit",
    "api",
    "pages",
    "migrations",
    "server",
];

/// Outside crates that only some of ours may name, by the start of their name.
const RESERVED: &[(&str, &[&str])] = &[
    ("sea-orm", &["storage", "migrations", "testkit", "benches"]),
    ("sqlx", &["storage", "migrations", "testkit"]),
    ("axum", &["http-kit", "api", "pages", "server", "testkit", "benches"]),
    ("utoipa-axum", &["http-kit", "api", "pages", "server", "testkit"]),
];

/// One line of a crate's manifest.
pub(crate) struct Edge {
    pub(crate) from: String,
    pub(crate) to: String,
    /// `to` is a member of the workspace.
    pub(crate) ours: bool,
    /// Under `[dev-dependencies]`.
    pub(crate) development: bool,
}

/// All dependencies that the workspace's manifests name.
pub(crate) fn edges(metadata: &Metadata) -> Vec<Edge> {
    let mut edges = Vec::new();
    for package in &metadata.packages {
        for dependency in &package.dependencies {
            edges.push(Edge {
                from: package.name.to_string(),
                to: dependency.name.clone(),
                ours: dependency.path.is_some(),
                development: dependency.kind == DependencyKind::Development,
            });
        }
    }
    edges
}

/// What is wrong with them.
pub(crate) fn complaints(edges: &[Edge]) -> Vec<String> {
    edges.iter().filter_map(|edge| if edge.ours { of_ours(edge) } else { of_outside(edge) }).collect()
}

fn of_ours(edge: &Edge) -> Option<String> {
    let Edge { from, to, development, .. } = edge;
    if *development && (from == "journeys" || to == "testkit") {
        return None;
    }
    let Some((_, allowed)) = ALLOWED.iter().find(|(name, _)| name == from) else {
        return Some(format!("{from} is not in the table of arrows: give it its place there"));
    };
    (!allowed.contains(&to.as_str())).then(|| format!("{from} names {to}, against the arrows"))
}

fn of_outside(edge: &Edge) -> Option<String> {
    let (prefix, users) = RESERVED.iter().find(|(prefix, _)| edge.to.starts_with(prefix))?;
    let refused = !users.contains(&edge.from.as_str());
    refused.then(|| format!("{} names {}: only {} may name {prefix}", edge.from, edge.to, users.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edge(from: &str, to: &str) -> Edge {
        let ours = ALLOWED.iter().any(|(name, _)| *name == to);
        Edge { from: from.into(), to: to.into(), ours, development: false }
    }

    fn refused(edge: Edge) -> bool {
        !complaints(&[edge]).is_empty()
    }

    #[test]
    fn an_arrow_that_points_back_is_refused() {
        assert!(refused(edge("domain", "storage")));
        assert!(refused(edge("submission", "api")));
        assert!(refused(edge("submission", "moderation")));
        assert!(refused(edge("api", "pages")));
        assert!(refused(edge("storage", "search")));
        assert!(!refused(edge("submission", "storage")));
    }

    #[test]
    fn a_crate_without_a_place_is_refused() {
        assert!(refused(edge("reports", "domain")));
    }

    #[test]
    fn testkit_is_for_tests() {
        assert!(refused(edge("submission", "testkit")));
        assert!(refused(edge("server", "testkit")));
        assert!(!refused(Edge { development: true, ..edge("submission", "testkit") }));
        assert!(refused(Edge { development: true, ..edge("screening", "training") }));
    }

    #[test]
    fn a_test_dependency_follows_the_arrows_too() {
        assert!(refused(Edge { development: true, ..edge("domain", "storage") }));
        assert!(!refused(Edge { development: true, ..edge("journeys", "server") }));
    }

    #[test]
    fn the_database_and_the_web_stay_where_they_belong() {
        for (from, to) in [
            ("moderation", "sea-orm"),
            ("api", "sea-orm-migration"),
            ("submission", "sqlx"),
            ("notify", "axum"),
            ("jobs", "axum-extra"),
        ] {
            assert!(refused(edge(from, to)), "{from} -> {to}");
        }
        assert!(!refused(edge("storage", "sea-orm")));
        assert!(!refused(edge("pages", "axum")));
    }
}
