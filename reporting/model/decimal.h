#pragma once

#include <string>

namespace reporting {

/// A number as a reader writes it: '.' and digits, rounded half away from zero on its shortest decimal form, so that
/// what was typed as 5.25 becomes 5.3 with one decimal (binary rounding and half-even would say 5.2). Never an
/// exponent, never
/// "-0". `decimals` is clamped to 0…9. Text "" for a value that is not finite.
std::string decimal(double value, int decimals);

}  // namespace reporting
