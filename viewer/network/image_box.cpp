#include "viewer/network/image_box.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace viewer::network {

bool fillImageBox(DcmDataset& box, const PrintPage& page) {
    box.putAndInsertUint16(DCM_ImageBoxPosition, 1);
    box.putAndInsertString(DCM_Polarity, "NORMAL");
    DcmItem* image = nullptr;
    if (box.findOrCreateSequenceItem(DCM_BasicGrayscaleImageSequence, image, 0).bad() || !image) return false;
    image->putAndInsertUint16(DCM_SamplesPerPixel, 1);
    image->putAndInsertString(DCM_PhotometricInterpretation, "MONOCHROME2");
    image->putAndInsertUint16(DCM_Rows, Uint16(page.height));
    image->putAndInsertUint16(DCM_Columns, Uint16(page.width));
    image->putAndInsertString(DCM_PixelAspectRatio, "1\\1");
    image->putAndInsertUint16(DCM_BitsAllocated, 8);
    image->putAndInsertUint16(DCM_BitsStored, 8);
    image->putAndInsertUint16(DCM_HighBit, 7);
    image->putAndInsertUint16(DCM_PixelRepresentation, 0);
    // an even length (PS3.5 8.1.1)
    std::vector<std::uint8_t> pixels = page.grey;
    if (pixels.size() % 2) pixels.push_back(0);
    return image->putAndInsertUint8Array(DCM_PixelData, pixels.data(), static_cast<unsigned long>(pixels.size()))
        .good();
}

}  // namespace viewer::network
