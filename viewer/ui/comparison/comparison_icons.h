#pragma once

#include <QIcon>
#include <string>

namespace viewer::ui {

/// The picture of a command of the comparison bar, drawn; empty where it has none.
QIcon comparisonIcon(const std::string& command);

}  // namespace viewer::ui
