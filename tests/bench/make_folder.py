"""Makes the folder of 10,000 small instances that `index` is measured on: 50 studies of 10 series of 20 films of 64 x 64.

make_folder.py FOLDER
"""
import os, sys
import numpy as np
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, generate_uid

out = sys.argv[1]
rng = np.random.default_rng(3)
pixels = rng.integers(0, 4096, (64, 64)).astype(np.uint16).tobytes()
for s in range(50):
    study = generate_uid()
    os.makedirs(f'{out}/{s:02d}', exist_ok=True)
    for r in range(10):
        series = generate_uid()
        for i in range(20):
            m = FileMetaDataset()
            m.MediaStorageSOPClassUID = '1.2.840.10008.5.1.4.1.1.12.2'
            m.MediaStorageSOPInstanceUID = generate_uid()
            m.TransferSyntaxUID = ExplicitVRLittleEndian
            d = FileDataset('x', {}, file_meta=m, preamble=b'\0' * 128)
            d.SOPClassUID, d.SOPInstanceUID = m.MediaStorageSOPClassUID, m.MediaStorageSOPInstanceUID
            d.PatientName, d.PatientID, d.PatientBirthDate, d.PatientSex = f'BENCH^{s}', f'B{s}', '19920101', 'F'
            d.StudyInstanceUID, d.SeriesInstanceUID, d.Modality = study, series, 'RF'
            d.StudyDate = d.SeriesDate = d.AcquisitionDate = d.ContentDate = '20261101'
            d.StudyTime = d.SeriesTime = d.ContentTime = '090000'
            d.AcquisitionTime = f'09{i:02d}00'
            d.InstanceNumber, d.SeriesNumber, d.StudyID, d.AccessionNumber = i + 1, r + 1, '1', f'A{s}'
            d.ReferringPhysicianName, d.InstitutionName, d.StationName = '', 'BENCH', 'S1'
            d.StudyDescription, d.SeriesDescription, d.Manufacturer = 'BENCH', f'R{r}', 'BENCH'
            d.ContrastBolusAgent, d.PatientOrientation, d.KVP = 'Iohexol 300', ['L', 'F'], '70'
            d.ImageType, d.BodyPartExamined = ['ORIGINAL', 'PRIMARY', 'SINGLE PLANE'], 'PELVIS'
            d.SamplesPerPixel, d.PhotometricInterpretation, d.Rows, d.Columns = 1, 'MONOCHROME2', 64, 64
            d.BitsAllocated, d.BitsStored, d.HighBit, d.PixelRepresentation = 16, 12, 11, 0
            d.WindowCenter, d.WindowWidth, d.ImagerPixelSpacing = '2000', '2400', [.3, .3]
            d.is_little_endian, d.is_implicit_VR = True, False
            d.PixelData = pixels
            d.save_as(f'{out}/{s:02d}/{r:02d}_{i:03d}.dcm', write_like_original=False)
