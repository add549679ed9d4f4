//! What everything costs. This file changes every day.
