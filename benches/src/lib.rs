//! What the programs of `benches/run` share: invented facilities with names and places as varied as the real
//! ones, and how latencies are summed up.

pub mod invented;
pub mod latencies;
pub mod texts;
