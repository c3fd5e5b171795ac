#include "reporting/exchange/note.h"

namespace reporting {

std::string notesText(const ExchangeNotes& notes, const std::string& file) {
    static const char* const kinds[] = {"taken", "repaired", "dropped", "refused"};
    std::string text;
    for (const ExchangeNote& note : notes) {
        text += file;
        if (note.line > 0) text += ":" + std::to_string(note.line);
        if (note.line > 0 && note.column > 0) text += ":" + std::to_string(note.column);
        text += std::string(": ") + kinds[static_cast<int>(note.kind)] + ": " + note.message + " [" + note.code + "]\n";
    }
    return text;
}

}  // namespace reporting
