#pragma once

#include <QString>
#include <string>

#include "viewer/sdk/result.h"

/// What viewer/dicom refuses, in the language of the window and with what the reader can do about it. The commands say
/// the English sentence as it stands.
namespace viewer::ui {

/// "The compressed image is damaged. Fetch the study again from where it came." A sentence that is not known stays.
QString problemWords(const std::string& sentence);
QString problemWords(const sdk::Error& error);

/// For the test that no sentence of the reader is missing here.
bool isKnownProblem(const std::string& sentence);

}  // namespace viewer::ui
