#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "viewer/network/dicom_print.h"

namespace viewer::network {

/// Tag and value of one attribute that is sent as text.
struct PrintAttribute {
    std::uint16_t group, element;
    std::string value;
};

/// The answer of the printer to one message.
struct PrintAnswer {
    std::string instanceUid;
    std::string imageBoxUid;  ///< of the first referenced image box
    std::uint16_t status = 0;
};

/// One association with a printer: the DIMSE-N messages of print management. Not thread-safe.
class PrintAssociation {
public:
    /// Errors: "print.connect", "print.refused", "print.timeout".
    static sdk::Result<std::unique_ptr<PrintAssociation>> open(const Printer& printer);
    ~PrintAssociation();

    bool takesPresentationLut() const;
    sdk::Result<PrintAnswer> createPresentationLut();
    sdk::Result<PrintAnswer> createFilmSession(const std::vector<PrintAttribute>& attributes);
    sdk::Result<PrintAnswer> createFilmBox(const std::vector<PrintAttribute>& attributes, const std::string& sessionUid,
                                           const std::string& lutUid);
    sdk::Result<PrintAnswer> setImageBox(const std::string& uid, const PrintPage& page);
    sdk::Result<PrintAnswer> printFilmBox(const std::string& uid);
    /// What is left behind is the printer's to clear away: a failure does not matter.
    void removeFilmBox(const std::string& uid);
    void removeFilmSession(const std::string& uid);
    void release();

private:
    struct Private;
    explicit PrintAssociation(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

}  // namespace viewer::network
