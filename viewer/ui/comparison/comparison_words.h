#pragma once

#include <QString>
#include <string>

#include "viewer/sdk/comparison.h"
#include "viewer/sdk/study.h"

/// What a comparison says, in the language of the window. Any thread.
namespace viewer::ui {

QString modeName(sdk::CompareMode mode);
/// "Registered by 3 landmarks · residual 1.3 px (0.4 mm at detector)" or why there is none: never silent.
QString registrationWords(const sdk::Registration& registration, int landmarks);
/// Why a registration failed, from the code of viewer/compare.
QString failureWords(const sdk::Error& error);
/// "residual 1.3 px (0.4 mm, at detector)", or that it cannot be known.
QString residualWords(const sdk::Registration& registration, bool withBasis = true);
/// "15 min 54 s between the films", by the acquisition times of their headers; a warning where they do not tell or two
/// clocks do.
sdk::Badge timeBetween(const sdk::StudySet& studies, const sdk::FilmPair& pair);

}  // namespace viewer::ui
