#include "viewer/ui/problem_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>
#include <string_view>

namespace viewer::ui {

namespace {

constexpr const char* context = "viewer::ui::Problems";

enum class Advice { Nothing, FetchAgain, OtherSyntax, FreeMemory, AskMaker };

struct Known {
    const char* sentence;  ///< %1: what differs
    Advice advice;
};

const Known knownProblems[] = {
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The file ends in the middle of its header."), Advice::FetchAgain},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "This is not a DICOM file."), Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The file has no data set."), Advice::FetchAgain},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The file has more data elements than this program accepts."),
     Advice::AskMaker},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The structure of the file is damaged."), Advice::FetchAgain},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The file ends before the end that its header declares."),
     Advice::FetchAgain},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The file nests its sequences deeper than this program accepts."),
     Advice::AskMaker},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The structure of a sequence in the file is damaged."),
     Advice::FetchAgain},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The file ends in the middle of a sequence."), Advice::FetchAgain},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The file ends before the end that a sequence declares."),
     Advice::FetchAgain},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The file ends in the middle of an embedded image."),
     Advice::FetchAgain},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The file cannot be read: %1"), Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "This is not a regular file."), Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The compressed data set cannot be opened."), Advice::FreeMemory},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The compressed data set is larger than this program accepts."),
     Advice::AskMaker},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The compressed data set is damaged."), Advice::FetchAgain},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "Images of floating point values are not supported."), Advice::AskMaker},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The file holds no image."), Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The image has no valid number of rows, columns and frames."),
     Advice::AskMaker},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems",
                       "The image has a combination of samples and bits that is not supported."),
     Advice::AskMaker},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The transfer syntax %1 is not supported."), Advice::OtherSyntax},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The transfer syntax  is not supported."), Advice::AskMaker},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The image is larger than this program accepts."), Advice::AskMaker},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The file holds fewer pixels than its header declares."),
     Advice::FetchAgain},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The pixel data are not encoded as the transfer syntax says."),
     Advice::AskMaker},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The file holds no compressed image."), Advice::FetchAgain},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The file holds fewer frames than its header declares."),
     Advice::FetchAgain},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The compressed data are too short for the size of the image."),
     Advice::FetchAgain},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The frames of the file cannot be told apart."), Advice::OtherSyntax},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The file has no frame of that number."), Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "There is not enough memory to decode the frame."), Advice::FreeMemory},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "There is not enough memory to decode the image."), Advice::FreeMemory},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The colour table of the image is missing or damaged."),
     Advice::FetchAgain},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The JPEG 2000 image is damaged."), Advice::FetchAgain},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The compressed image does not have the size that the header declares."),
     Advice::AskMaker},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The file became shorter while it was read."), Advice::FetchAgain},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The transfer syntax is not supported."), Advice::OtherSyntax},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The compressed image is damaged."), Advice::FetchAgain},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The compressed image has a precision that is not supported."),
     Advice::OtherSyntax},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The compressed image is too large to decode."), Advice::AskMaker},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The frame cannot be decoded."), Advice::FetchAgain},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The frame could not be decoded."), Advice::FetchAgain},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The image is described in a way that is not supported."),
     Advice::AskMaker},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "Decoding the image takes more memory than this program allows."),
     Advice::AskMaker},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "Decoding the image did not end within %1 seconds."),
     Advice::FreeMemory},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The process that decodes doubtful images cannot be started."),
     Advice::FreeMemory},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The process that decodes doubtful images was ended by the system."),
     Advice::FreeMemory},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The compressed image is damaged: it made the decoder fail."),
     Advice::FetchAgain},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The film has no mask to subtract."), Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "Colour images are not subtracted."), Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "Values of more than 16 bits are not subtracted."), Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The presentation state subtracts a frame that the film has not."),
     Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The presentation state refers to other images."), Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The file is not a presentation state of a kind that is supported."),
     Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The file is not a key object selection."), Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "There is no attribute of that name."), Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "Text cannot be drawn here."), Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The file holds no image and no other object that can be listed."),
     Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The same object is already listed from another file."),
     Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The file or folder does not exist."), Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "This is neither a file nor a folder."), Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The folder cannot be read."), Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "The DICOMDIR refers to this file, and it is missing."),
     Advice::FetchAgain},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "This is a presentation state, not an image."), Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "This is a key object selection, not an image."), Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "This is a structured report, not an image."), Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "This is an encapsulated document, not an image."), Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "This object holds no image."), Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "No open study holds this presentation state."), Advice::Nothing},
    {QT_TRANSLATE_NOOP("viewer::ui::Problems", "No open study holds this image."), Advice::Nothing},
};

QString said(const char* sentence) {
    return QCoreApplication::translate(context, sentence);
}

QString adviceWords(Advice advice) {
    switch (advice) {
        case Advice::FetchAgain:
            return said(QT_TRANSLATE_NOOP("viewer::ui::Problems", "Fetch the study again from where it came."));
        case Advice::OtherSyntax:
            return said(QT_TRANSLATE_NOOP("viewer::ui::Problems", "Ask for the study uncompressed."));
        case Advice::FreeMemory:
            return said(QT_TRANSLATE_NOOP("viewer::ui::Problems", "Close other programs and try again."));
        case Advice::AskMaker:
            return said(QT_TRANSLATE_NOOP("viewer::ui::Problems", "Tell whoever made the file."));
        case Advice::Nothing:
            break;
    }
    return {};
}

/// A sentence as it stands among the known ones, and what stands for %1 in it: the first number that follows a blank,
/// or the words of the system.
struct Numbered {
    std::string sentence, number;
};

Numbered withoutNumber(const std::string& sentence) {
    const std::string system = "The file cannot be read: ";
    if (sentence.starts_with(system)) return {system + "%1", sentence.substr(system.size())};
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t from = sentence.find(' ');
    while (from != std::string::npos && !(from + 1 < sentence.size() && digit(sentence[from + 1])))
        from = sentence.find(' ', from + 1);
    if (from == std::string::npos) return {sentence, {}};
    std::size_t to = ++from;
    while (to < sentence.size() && (digit(sentence[to]) || sentence[to] == '.')) ++to;
    return {sentence.substr(0, from) + "%1" + sentence.substr(to), sentence.substr(from, to - from)};
}

const Known* find(const std::string& sentence) {
    const auto found = std::find_if(std::begin(knownProblems), std::end(knownProblems),
                                    [&](const Known& k) { return std::string_view(k.sentence) == sentence; });
    return found == std::end(knownProblems) ? nullptr : found;
}

}  // namespace

bool isKnownProblem(const std::string& sentence) {
    return find(sentence) || find(withoutNumber(sentence).sentence);
}

QString problemWords(const std::string& sentence) {
    const Numbered numbered = withoutNumber(sentence);
    const Known* known = find(sentence);
    if (!known) known = find(numbered.sentence);
    if (!known) return QString::fromStdString(sentence);
    QString words = said(known->sentence);
    if (words.contains(QStringLiteral("%1"))) words = words.arg(QString::fromStdString(numbered.number));
    const QString advice = adviceWords(known->advice);
    if (advice.isEmpty()) return words;
    return words.endsWith(QChar(0x3002)) ? words + advice : words + ' ' + advice;
}

QString problemWords(const sdk::Error& error) {
    return problemWords(error.message);
}

}  // namespace viewer::ui
