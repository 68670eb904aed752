//! The tables of the report.

use super::{Table, TransparencyPage};
use crate::Speak;
use domain::stats::{Kappa, Share};
use domain::tally::{Counts, Cross};
use std::collections::BTreeSet;

impl TransparencyPage {
    pub(crate) fn volumes(&self) -> Table {
        let volumes = &self.report.volumes;
        let rows = [
            (self.shell.t("report-open-before"), volumes.open_before),
            (self.shell.t("report-came-in"), volumes.came_in),
            (self.shell.t("report-decided"), volumes.decided),
            (self.shell.t("report-withdrawn"), volumes.withdrawn),
            (self.shell.t("report-open-after"), volumes.open_after),
        ];
        Table {
            id: "tabel-instroom",
            caption: self.shell.t("report-volumes"),
            head: vec![self.shell.t("report-what"), self.shell.t("report-number")],
            rows: rows.into_iter().map(|(what, count)| vec![what, self.number(&count)]).collect(),
        }
    }

    pub(crate) fn restrictions(&self) -> Table {
        let shares = &self.report.restrictions;
        let rows = [
            (self.shell.t("report-refused-all"), &shares.refused),
            (self.shell.t("report-returned-all"), &shares.returned),
            (self.shell.t("report-taken-down"), &shares.taken_down),
            (self.shell.t("report-edited"), &shares.edited),
            (self.shell.t("report-masked"), &shares.masked),
            (self.shell.t("report-corrected"), &shares.corrected),
        ];
        self.shares("tabel-ingrepen", self.shell.t("report-restrictions"), rows.into_iter())
    }

    pub(crate) fn hidings(&self) -> Table {
        let hidden = &self.report.hidden;
        let rows = [
            (self.shell.t("report-hidden-by-editor"), hidden.by_editor),
            (self.shell.t("report-hidden-by-rule"), hidden.by_notice.values().sum()),
        ];
        Table {
            id: "tabel-verborgen",
            caption: self.shell.t("report-hidden"),
            head: vec![self.shell.t("report-what"), self.shell.t("report-number")],
            rows: rows.into_iter().map(|(what, count)| vec![what, self.number(&count)]).collect(),
        }
    }

    fn shares<'s>(
        &self,
        id: &'static str,
        caption: String,
        rows: impl Iterator<Item = (String, &'s Share)>,
    ) -> Table {
        let row = |(what, share): (String, &Share)| {
            vec![what, self.share(share), self.margin(share), self.of(share)]
        };
        Table {
            id,
            caption,
            head: vec![
                self.shell.t("report-what"),
                self.shell.t("report-share"),
                self.shell.t("report-margin"),
                self.shell.t("report-number"),
            ],
            rows: rows.map(row).collect(),
        }
    }

    pub(crate) fn decisions(&self) -> Table {
        let name = |code: &str| self.sector_name(code);
        self.by_action("tabel-sectoren", self.shell.t("report-by-sector"), &self.report.decisions, name)
    }

    pub(crate) fn articles(&self) -> Table {
        let name = |code: &str| self.article_name(code);
        self.by_action("tabel-artikels", self.shell.t("report-by-article"), &self.report.articles, name)
    }

    /// A row for each of some things, a column for each action that occurs.
    fn by_action(
        &self,
        id: &'static str,
        caption: String,
        cross: &Cross,
        name: impl Fn(&str) -> String,
    ) -> Table {
        let actions: BTreeSet<&String> = cross.values().flat_map(Counts::keys).collect();
        let mut head = vec![self.shell.t("report-what")];
        head.extend(actions.iter().map(|action| self.shell.action(action)));
        let row = |(key, counts): (&String, &Counts)| {
            let mut row = vec![name(key)];
            row.extend(actions.iter().map(|action| self.number(&counts.get(*action).copied().unwrap_or(0))));
            row
        };
        Table { id, caption, head, rows: cross.iter().map(row).collect() }
    }

    pub(crate) fn times(&self) -> Table {
        let row = |times: &domain::report::Times| {
            let sector = match &times.sector {
                Some(sector) => self.sector_name(sector),
                None => self.shell.t("report-all-sectors"),
            };
            let told = |minutes: &Option<u64>| {
                if self.is_small(times.count) {
                    self.shell.t("report-too-few")
                } else {
                    self.duration(minutes)
                }
            };
            vec![sector, self.number(&times.count), told(&times.median_minutes), told(&times.p95_minutes)]
        };
        Table {
            id: "tabel-wachttijd",
            caption: self.shell.t("report-times-caption"),
            head: vec![
                self.shell.t("sector"),
                self.shell.t("report-number"),
                self.shell.t("report-median"),
                self.shell.t("report-p95"),
            ],
            rows: self.report.times.iter().map(row).collect(),
        }
    }

    pub(crate) fn redress(&self) -> Table {
        let (notices, appeals) = (&self.report.notices, &self.report.appeals);
        let mut rows = vec![vec![self.shell.t("report-notices"), self.number(&notices.received)]];
        let mut outcomes = |key: &str, counts: &Counts| {
            for (outcome, count) in counts {
                let what = self.shell.with(key, "outcome", self.outcome_name(outcome));
                rows.push(vec![what, self.number(count)]);
            }
        };
        outcomes("report-notices-decided", &notices.decided);
        outcomes("report-appeals-decided", &appeals.decided);
        rows.insert(1, vec![self.shell.t("report-appeals"), self.number(&appeals.received)]);
        rows.push(vec![self.shell.t("report-reversed"), self.number(&self.report.reversed)]);
        Table {
            id: "tabel-beroep",
            caption: self.shell.t("report-redress"),
            head: vec![self.shell.t("report-what"), self.shell.t("report-number")],
            rows,
        }
    }

    fn outcome_name(&self, code: &str) -> String {
        match code {
            "kept" => self.shell.t("report-outcome-kept"),
            "masked" => self.shell.t("report-outcome-masked"),
            "returned" => self.shell.t("report-outcome-returned"),
            "taken_down" => self.shell.t("report-outcome-taken-down"),
            "already_gone" => self.shell.t("report-outcome-already-gone"),
            "unfounded" => self.shell.t("report-outcome-unfounded"),
            "upheld" => self.shell.t("report-outcome-upheld"),
            "overturned" => self.shell.t("report-outcome-overturned"),
            "moot" => self.shell.t("report-outcome-moot"),
            other => other.replace('_', " "),
        }
    }

    pub(crate) fn screening(&self) -> Table {
        let screening = &self.report.screening;
        let row = |what: String, precision: &Share, recall: &Share| {
            vec![
                what,
                self.share(precision),
                self.margin(precision),
                self.share(recall),
                self.margin(recall),
                self.of(recall),
            ]
        };
        let mut rows = vec![row(self.shell.t("report-any-finding"), &screening.precision, &screening.recall)];
        rows.extend(
            screening
                .articles
                .iter()
                .map(|article| row(self.article_name(&article.article), &article.precision, &article.recall)),
        );
        Table {
            id: "tabel-voorlezing",
            caption: self.shell.t("report-screening-caption"),
            head: vec![
                self.shell.t("report-what"),
                self.shell.t("report-precision"),
                self.shell.t("report-margin"),
                self.shell.t("report-recall"),
                self.shell.t("report-margin"),
                self.shell.t("report-number"),
            ],
            rows,
        }
    }

    pub(crate) fn agreement(&self) -> Table {
        let row = |what: String, kappa: &Kappa| {
            if self.is_small(kappa.pairs) {
                let few = self.shell.t("report-too-few");
                return vec![what, self.number(&kappa.pairs), few.clone(), few, "–".to_owned()];
            }
            let two = |value: f64| format!("{value:.2}").replace('.', ",");
            let margin = kappa.interval.map_or_else(
                || "–".to_owned(),
                |interval| {
                    self.shell.with2("report-margin-of", "low", two(interval.low), "high", two(interval.high))
                },
            );
            let share =
                if kappa.pairs == 0 { "–".to_owned() } else { self.shell.percent(&kappa.agreement) };
            vec![
                what,
                self.number(&kappa.pairs),
                share,
                kappa.kappa.map_or_else(|| "–".to_owned(), two),
                margin,
            ]
        };
        let agreement = &self.report.agreement;
        let mut rows = vec![row(self.shell.t("report-what-to-do"), &agreement.action)];
        rows.extend(
            agreement.articles.iter().map(|article| row(self.article_name(&article.article), &article.kappa)),
        );
        Table {
            id: "tabel-dubbel",
            caption: self.shell.t("report-agreement-caption"),
            head: vec![
                self.shell.t("report-about"),
                self.shell.t("report-pairs"),
                self.shell.t("report-same"),
                self.shell.t("report-kappa"),
                self.shell.t("report-margin"),
            ],
            rows,
        }
    }

    pub(crate) fn automated(&self) -> Table {
        let count = |key: &str| self.report.automated.get(key).copied().unwrap_or(0);
        let rows = [
            (self.shell.t("report-automated-none"), count("none")),
            (self.shell.t("report-automated-detection"), count("detection")),
            (self.shell.t("report-automated-decision"), count("decision")),
        ];
        Table {
            id: "tabel-automatisch",
            caption: self.shell.t("report-automated-caption"),
            head: vec![self.shell.t("report-what"), self.shell.t("report-number")],
            rows: rows.into_iter().map(|(what, count)| vec![what, self.number(&count)]).collect(),
        }
    }
}
